import type { ResourceId } from '../model/id.ts';
import type { Database } from './database.ts';

/** Above this, all ids are read at once rather than each looked up. */
const manyIds = 500;

/** Notes that the member opened pages, now. It stays on this device. */
export const noteReading = (db: Database, ids: readonly ResourceId[]): Promise<void> =>
  db.transaction('rw', db.readings, async () => {
    const before = await db.readings.bulkGet([...ids]);
    const at = db.now();
    await db.readings.bulkPut(
      ids.map((resourceId, place) => ({ resourceId, times: (before[place]?.times ?? 0) + 1, at })),
    );
  });

/** Those of some pages that the member has opened before. */
export async function openedAmong(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length > manyIds) {
    const opened = new Set(await db.readings.toCollection().primaryKeys());
    return new Set(ids.filter((id) => opened.has(id)));
  }
  const found = await db.readings.bulkGet([...ids]);
  return new Set(found.flatMap((reading) => reading?.resourceId ?? []));
}
