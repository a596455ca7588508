import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Ask } from '../search/host/ask.ts';
import { askHost } from '../search/host/ask.ts';
import { openChannel } from '../search/host/protocol.ts';
import type { Database } from '../store/database.ts';
import { askBackground } from './background.ts';
import { useDatabase } from './database.ts';

const AskContext = createContext<Ask | null>(null);

/** Gives another way to search to everything inside. */
export const AskProvider = AskContext.Provider;

const asks = new WeakMap<Database, Ask>();

/** One a context: a channel stays open as long as the page. */
function askOf(db: Database): Ask {
  const known = asks.get(db);
  if (known) return known;
  const wake = () => void askBackground('search.wake', {});
  const ask = askHost(openChannel(), {
    open: async () => {
      // Seldom needed: the index is kept warm elsewhere.
      const { openSearch, segmentStore, storeSource } = await import('../search/index.ts');
      return openSearch(storeSource(db), { store: segmentStore(db, { writes: false }) });
    },
    wake,
  });
  wake();
  asks.set(db, ask);
  return ask;
}

/** Searches the library on this device, by the index that is kept warm or by one of this page's own. */
export function useAsk(): Ask {
  const given = useContext(AskContext);
  const db = useDatabase();
  return useMemo(() => given ?? askOf(db), [given, db]);
}
