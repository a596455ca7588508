import type { CommunityId } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import { requestSignal, type SyncContext } from './context.ts';
import { startOver } from './cursor.ts';
import type { RemoteFailure, TalliedTable } from './remote.ts';
import { tallies } from './tally.ts';

const week = 7 * 24 * 60 * 60_000;

/**
 * Compares this device's copy of a community with the hub's, once a week and where nothing is under way. One that
 * differs is read anew, and that is written down.
 * @returns whether it has to be read
 */
export async function check(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<boolean, RemoteFailure>> {
  const { db, remote } = context;
  const cursor = await db.cursors.get(communityId);
  if (!cursor || cursor.checkedAt + week > db.now()) return ok(false);
  const waiting = await db.outbox.where({ communityId, state: 'waiting' }).count();
  if (waiting > 0 || cursor.before !== null) return ok(false);

  const answer = await remote.check({ communityId }, requestSignal(context));
  if (!answer.ok) return answer;
  if (answer.value.status !== 'ok' || answer.value.head !== cursor.since) return ok(false);
  const here = await tallies(db, communityId);
  const there = answer.value.tables;
  const differing = (Object.keys(here) as TalliedTable[]).filter(
    (table) => here[table].digest !== there[table].digest,
  );
  const now = db.now();
  if (differing.length === 0) {
    await db.cursors.update(communityId, { checkedAt: now });
    return ok(false);
  }
  console.warn(
    'Commonplace: the copy on this device differs from the hub’s, and is read anew:',
    differing.map((table) => `${table} ${here[table].rows} of ${there[table].rows}`).join(', '),
  );
  await withClock(db, (clock) =>
    startOver(db, clock, communityId, cursor.epoch, { checkedAt: now, mendedAt: now }),
  );
  return ok(true);
}
