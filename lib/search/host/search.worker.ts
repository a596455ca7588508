import { Dexie } from 'dexie';
import { Database } from '../../store/database.ts';
import { openSearch, segmentStore, storeSource } from '../index.ts';
import { stemsFor } from '../stem/stemmers.ts';
import { openChannel } from './protocol.ts';
import { serveSearch } from './serve.ts';
import { tend } from './tend.ts';

/** Keeps the index warm, and is the only one that writes it: whoever holds the lock. */
void navigator.locks.request('commonplace-search', async () => {
  const db = new Database();
  const { index } = serveSearch(openChannel(), () =>
    openSearch(storeSource(db), { store: segmentStore(db, { writes: true }), stems: stemsFor }),
  );
  tend(index, {
    onStoreChange: (changed) =>
      Dexie.on('storagemutated', (parts: object) => changed(Object.keys(parts))),
    later: (run, after) => {
      const timer = setTimeout(run, after);
      return () => clearTimeout(timer);
    },
  });
  // The lock is held as long as the worker lives.
  await new Promise(() => {});
});
