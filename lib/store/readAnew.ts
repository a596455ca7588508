import type { CommunityId } from '../model/id.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/**
 * Has a community's copy here read anew, newest first; unsent work stays, and at the end what was not in that
 * reading goes. Runs within the caller's transaction.
 */
export async function readAnew(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
): Promise<void> {
  await db.cursors.update(communityId, { since: 0, before: null, sweepBelow: clock.next() });
}
