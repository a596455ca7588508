import type { Database } from './database.ts';
import { ensureFirstRun } from './firstRun.ts';

/**
 * Deletes everything that is kept on this device, whoever it belongs to, and makes the store what it was on its
 * first day, under another name for the device. No round of sync may be under way.
 * @param names as for {@link ensureFirstRun}
 */
export const wipe = (
  db: Database,
  names: { personalName: string; memberName: string },
): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await ensureFirstRun(db, names);
  });
