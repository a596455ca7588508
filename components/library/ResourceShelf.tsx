import { BookOpen } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { type CommunityView, myCommunities } from '../../lib/store/community.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { SearchResults } from '../search/SearchResults.tsx';
import { useSearch } from '../search/useSearch.ts';
import { useSlashKey } from '../search/useSlashKey.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { openCopy } from './openCopy.ts';
import { ResourceList } from './ResourceList.tsx';
import { useNewestResources } from './useNewestResources.ts';
import { usePlaceKept } from './usePlaceKept.ts';
import './library.css';

/** What was kept, newest first, of one community or of all, and the search through it. */
export function ResourceShelf({ hidden }: { hidden: boolean }) {
  const db = useDatabase();
  const communities = useLive<CommunityView[]>(() => myCommunities(db), [db], []);
  const [chosen, setChosen] = useState<CommunityId | null>(null);
  const search = useSearch('', chosen);
  const input = useRef<HTMLInputElement>(null);
  const shelf = useRef<HTMLElement>(null);
  useSlashKey(input);
  usePlaceKept(shelf, hidden);
  useEffect(() => {
    if (!hidden) input.current?.focus({ preventScroll: true });
  }, []);
  const community = communities.find((view) => view.community.id === chosen)?.community;

  return (
    <main ref={shelf} class="shelf" hidden={hidden}>
      <h1 class="cp-unseen">{i18n.t('library.title')}</h1>
      <div class="shelf-tools">
        <div class="cp-grow">
          <SearchBox
            search={search}
            placeholder={i18n.t('library.search')}
            onOpen={openCopy}
            input={input}
          />
        </div>
        {communities.length > 1 ? (
          <Select
            label={i18n.t('library.filter')}
            quiet
            value={chosen ?? ''}
            options={[
              { value: '', label: i18n.t('library.everywhere') },
              ...communities.map((view) => ({
                value: view.community.id,
                label: view.community.name,
              })),
            ]}
            onValue={(id) => setChosen(id === '' ? null : (id as CommunityId))}
          />
        ) : null}
      </div>
      {search.text.trim() === '' ? (
        <Newest key={chosen} chosen={chosen} name={community?.name ?? ''} views={communities} />
      ) : (
        <SearchResults search={search} onOpen={openCopy} />
      )}
    </main>
  );
}

function Newest({
  chosen,
  name,
  views,
}: {
  chosen: CommunityId | null;
  name: string;
  views: readonly CommunityView[];
}) {
  const { resources, more } = useNewestResources(chosen);
  if (!resources) return <p class="library-quiet">{i18n.t('library.loading')}</p>;
  if (resources.length > 0) return <ResourceList resources={resources} views={views} more={more} />;
  return (
    <EmptyState
      icon={BookOpen}
      title={chosen === null ? i18n.t('library.empty') : i18n.t('library.emptyIn', [name])}
    >
      <p>{i18n.t('library.emptyHint')}</p>
    </EmptyState>
  );
}
