import type { CommunityId } from '../model/id.ts';
import type { Database } from './database.ts';

/** Communities of which the hub has pages that are still to come to this device. */
export async function communitiesBeyond(db: Database): Promise<CommunityId[]> {
  const cursors = await db.cursors.filter(({ before }) => before !== null).toArray();
  return cursors.map(({ communityId }) => communityId);
}
