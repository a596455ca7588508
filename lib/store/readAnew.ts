import type { CommunityId } from '../model/id.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/**
 * Has a community read from the start: what is on the hub comes back as it is there, and what is not goes. Runs
 * within the caller's transaction.
 */
export async function readAnew(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
): Promise<void> {
  await db.cursors.update(communityId, { since: 0, before: null, sweepBelow: clock.next() });
}
