import { BookOpen } from 'lucide-preact';
import { i18n } from '#i18n';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { recentResources } from '../../lib/store/resource.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import './resource.css';

const shown = 20;

/** The pages that came into the library last, each leading to itself. */
export function RecentResources() {
  const db = useDatabase();
  const resources = useLive(() => recentResources(db, shown), [db], null);
  if (!resources) return null;
  if (resources.length === 0) {
    return (
      <EmptyState icon={BookOpen} title={i18n.t('panel.recentEmptyTitle')}>
        <p>{i18n.t('panel.recentEmpty')}</p>
      </EmptyState>
    );
  }
  return (
    <section>
      <h2 class="threads-heading">{i18n.t('panel.recent')}</h2>
      <ul>
        {resources.map((resource) => (
          <li key={resource.id}>
            <ResourceLink resource={resource} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ResourceLink({ resource: { url, title, site, createdAt } }: { resource: Resource }) {
  return (
    <a
      class="resource-link"
      href={url}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void askBackground('page.open', { url, annotationId: null });
      }}
    >
      <span class="cp-title" dir="auto">
        {title || url}
      </span>
      <span class="cp-meta">
        <bdi>{site ?? new URL(url).host}</bdi> · <TimeAgo at={createdAt} />
      </span>
    </a>
  );
}
