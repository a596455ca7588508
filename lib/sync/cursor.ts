import type { CommunityId } from '../model/id.ts';
import { type Clock, withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import type { Cursor } from '../store/local.ts';
import { readAnew } from '../store/readAnew.ts';
import type { BackfillAnswer, PullAnswer } from './remote.ts';
import { sweep } from './sweep.ts';

export type ForwardPage = Extract<PullAnswer, { status: 'ok' }>;
export type BackwardPage = Extract<BackfillAnswer, { status: 'ok' }>;

/** Whether there is anything still to be read backwards: a community is read newest first. */
export const isBegun = (cursor: Cursor | undefined): cursor is Cursor =>
  cursor !== undefined && cursor.since > 0;

/** How much of a community's first reading is done, 0 to 1; null once it is over. */
export function readShare(cursor: Cursor | undefined): number | null {
  if (!isBegun(cursor)) return 0;
  return cursor.before === null ? null : 1 - cursor.before / (cursor.since + 1);
}

const fresh = (db: Database, communityId: CommunityId, epoch: string): Cursor => ({
  communityId,
  epoch,
  since: 0,
  before: null,
  syncedAt: 0,
  sweepBelow: null,
  checkedAt: db.now(),
  mendedAt: null,
});

/** {@link readAnew} from a history that the device may not have known. */
export async function startOver(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  epoch: string,
  noted: Partial<Pick<Cursor, 'checkedAt' | 'mendedAt'>> = {},
): Promise<void> {
  const known = (await db.cursors.get(communityId)) ?? fresh(db, communityId, epoch);
  await db.cursors.put({ ...known, epoch, ...noted });
  await readAnew(db, clock, communityId);
}

/** {@link startOver} in a transaction of its own. */
export const beginAnew = (db: Database, communityId: CommunityId, epoch: string): Promise<void> =>
  withClock(db, (clock) => startOver(db, clock, communityId, epoch));

/**
 * Moves a cursor over a page that was written. What changes while a community is read backwards has numbers
 * above the head at which that began, and is read forwards from there. Runs within the caller's transaction.
 */
export async function moveCursor(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  page: ForwardPage | BackwardPage,
): Promise<void> {
  const known = await db.cursors.get(communityId);
  const cursor = known ?? fresh(db, communityId, page.epoch);
  const syncedAt = db.now();
  if ('before' in page) {
    const begun = isBegun(known) ? known : { ...cursor, epoch: page.epoch, since: page.head };
    const before = page.more ? page.before : null;
    await db.cursors.put({ ...begun, before, syncedAt });
    return;
  }
  const { sweepBelow } = cursor;
  if (sweepBelow && !page.more) await sweep(db, clock, communityId, sweepBelow);
  await db.cursors.put({
    ...cursor,
    epoch: page.epoch,
    since: page.cursor,
    syncedAt,
    sweepBelow: page.more ? sweepBelow : null,
  });
}
