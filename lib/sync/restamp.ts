import { type Hlc, tick } from '../model/hlc.ts';
import type { CommunityId } from '../model/id.ts';
import { hasLongText, type Versioned } from '../model/longText.ts';
import type { Database } from '../store/database.ts';
import { firstRunSetting } from '../store/settings.ts';
import { hubClock, noteHubClock } from './hubClock.ts';

/**
 * Stamps everything that waits for a community anew, in order, after all that is known to be on the
 * hub: so an edit made after seeing another still is the later one, and one made of another still says so. Runs
 * within the caller's transaction.
 * @param now the hub's wall clock, in milliseconds since 1970
 */
export async function restamp(db: Database, communityId: CommunityId, now: number): Promise<void> {
  const device = await firstRunSetting(db, 'device');
  let last = await hubClock(db);
  const anew = new Map<Hlc, Hlc>();
  const waiting = await db.outbox.where({ communityId, state: 'waiting' }).sortBy('n');
  for (const { n, hlc, base, table, rowId } of waiting) {
    last = tick(last, now, device);
    anew.set(hlc, last);
    const clock = base && anew.get(base.clock);
    const moved = clock ? { hlc: last, base: { ...base, clock } } : { hlc: last };
    await db.outbox.update(n as number, moved);
    if (!hasLongText(table)) continue;
    const row = await db.table<Versioned, string>(table).get(rowId);
    if (row?.textClock === hlc) await db.table(table).update(rowId, { textClock: last });
  }
  await noteHubClock(db, last);
}
