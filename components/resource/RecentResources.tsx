import { BookOpen } from 'lucide-preact';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { libraryAddress } from '../../lib/messaging/readerAddress.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { withText } from '../../lib/store/content.ts';
import { recentResources } from '../../lib/store/resource.ts';
import { KeptCopyLink } from '../reader/KeptCopyLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { PageLink } from './PageLink.tsx';
import './resource.css';

const shown = 20;

/** The pages that came into the library last, each leading to itself. */
export function RecentResources() {
  const db = useDatabase();
  const found = useLive(
    async () => {
      const resources = await recentResources(db, shown);
      const ids = resources.map(({ id }) => id);
      return { resources, kept: await withText(db, ids) };
    },
    [db],
    null,
  );
  if (!found) return null;
  const { resources, kept } = found;
  if (resources.length === 0) {
    return (
      <EmptyState icon={BookOpen} title={i18n.t('panel.recentEmptyTitle')}>
        <p>{i18n.t('panel.recentEmpty')}</p>
      </EmptyState>
    );
  }
  return (
    <section>
      <div class="threads-heading cp-row">
        <h2 class="cp-grow">{i18n.t('panel.recent')}</h2>
        <a class="kept-copy" href={libraryAddress()} target="_blank" rel="noreferrer">
          {i18n.t('library.openWhole')}
        </a>
      </div>
      <ul>
        {resources.map((resource) => (
          <li key={resource.id} class="resource-item">
            <ResourceLink resource={resource} />
            {kept.has(resource.id) ? (
              <KeptCopyLink resourceId={resource.id} title={resource.title || resource.url} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ResourceLink({ resource: { url, title, site, createdAt } }: { resource: Resource }) {
  return (
    <PageLink url={url} title={title}>
      <span class="cp-meta">
        <bdi>{site ?? new URL(url).host}</bdi> · <TimeAgo at={createdAt} />
      </span>
    </PageLink>
  );
}
