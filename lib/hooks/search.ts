import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { askHost } from '../search/host/ask.ts';
import { openChannel } from '../search/host/protocol.ts';
import type { Searching } from '../search/index.ts';
import type { Database } from '../store/database.ts';
import { askBackground } from './background.ts';
import { useDatabase } from './database.ts';

const SearchingContext = createContext<Searching | null>(null);

/** Gives another way to search to everything inside. */
export const SearchingProvider = SearchingContext.Provider;

const opened = new WeakMap<Database, Searching>();

/** One a context: a channel stays open as long as the page. */
function searchingOf(db: Database): Searching {
  const there = opened.get(db);
  if (there) return there;
  const wake = () => void askBackground('search.wake', {});
  const ask = askHost(openChannel(), {
    open: async () => {
      // Seldom needed: the index is kept warm elsewhere.
      const [{ openSearch, segmentStore, storeSource }, { stemsFor }] = await Promise.all([
        import('../search/index.ts'),
        import('../search/stem/stemmers.ts'),
      ]);
      const store = segmentStore(db, { writes: false });
      return openSearch(storeSource(db), { store, stems: stemsFor });
    },
    wake,
  });
  wake();
  opened.set(db, ask);
  return ask;
}

/** Searches the library on this device, by the index that is kept warm or by one of this page's own. */
export function useSearching(): Searching {
  const given = useContext(SearchingContext);
  const db = useDatabase();
  return useMemo(() => given ?? searchingOf(db), [given, db]);
}
