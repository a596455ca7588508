import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { RecentResources } from '../../components/resource/RecentResources.tsx';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { useKeptCopies } from '../../components/search/useKeptCopies.ts';
import { useOpenHit } from '../../components/search/useOpenHit.ts';
import { useSearch } from '../../components/search/useSearch.ts';

/**
 * The panel's view of the library: search, and what came in last while nothing is searched.
 * @param first is searched to begin with
 */
export function LibraryTab({ first }: { first: string }) {
  const search = useSearch(first);
  const copies = useKeptCopies(search.hits);
  const openHit = useOpenHit();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <>
      <div class="panel-search">
        <SearchBox
          search={search}
          placeholder={i18n.t('panel.searchLibrary')}
          onOpen={openHit}
          input={input}
        />
      </div>
      {search.text.trim() === '' ? (
        <RecentResources />
      ) : (
        <SearchResults search={search} copies={copies} onOpen={openHit} />
      )}
    </>
  );
}
