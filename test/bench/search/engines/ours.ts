import { openSearch, segmentStore, storeSource } from '../../../../lib/search/index.ts';
import { stemsFor } from '../../../../lib/search/stem/stemmers.ts';
import { Database } from '../../../../lib/store/database.ts';
import { ensureFirstRun } from '../../../../lib/store/firstRun.ts';
import { itemOf, rowsOf } from '../rows.ts';
import { type Engine, most } from './engine.ts';

/** The device's store with the items as pages, and the search over it as the extension has it. */
export async function openOurs() {
  const db = new Database('ours');
  const index = openSearch(storeSource(db), {
    store: segmentStore(db, { writes: true }),
    stems: stemsFor,
  });
  return { db, index };
}

export const ours: Engine = {
  async build(items) {
    const db = new Database('ours');
    await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
    for (let at = 0; at < items.length; at += 1_000) {
      const { resources, contents } = rowsOf(items.slice(at, at + 1_000), at);
      await db.resources.bulkAdd(resources);
      await db.contents.bulkAdd(contents);
    }
    db.close();
    const opened = await openOurs();
    await opened.index.ready;
    await opened.index.tidy();
    opened.db.close();
  },
  async open() {
    const { index } = await openOurs();
    return {
      async *search(text) {
        for await (const { hits } of index.search(text, { limit: most })) {
          yield hits.map(({ url }) => itemOf(url));
        }
      },
    };
  },
};
