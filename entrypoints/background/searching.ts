import { askHost } from '../../lib/search/host/ask.ts';
import { openChannel } from '../../lib/search/host/protocol.ts';
import { openSearch, type Searching, segmentStore, storeSource } from '../../lib/search/index.ts';
import type { Library } from './library.ts';
import { wakeSearchHost } from './searchHost.ts';

export interface Search {
  searching: Searching;
  /** brings up the host that keeps the index warm, where it is not */
  wake(): void;
  /** what was known of the store does not hold any more: it is read anew */
  forget(): void;
}

/** The search as the background uses it: by the host that keeps the index warm, else by an index of its own. */
export function backgroundSearch(library: Library): Search {
  const channel = openChannel();
  const wake = () =>
    void wakeSearchHost().catch((error: unknown) =>
      console.error('Commonplace: the search’s host did not come up', error),
    );
  const searching = askHost(channel, {
    open: async () => {
      const db = await library();
      return openSearch(storeSource(db), { store: segmentStore(db, { writes: false }) });
    },
    wake,
  });
  return { searching, wake, forget: () => channel.post({ type: 'forget' }) };
}
