import type { CommunityId } from '../model/id.ts';
import type { Database } from './database.ts';
import { getSetting } from './settings.ts';

/** Communities of which the hub has pages or texts that are not on this device. */
export async function communitiesBeyond(db: Database): Promise<CommunityId[]> {
  const cursors = await db.cursors.filter(({ before }) => before !== null).toArray();
  const textsAway = await getSetting(db, 'textsAway');
  return [...new Set([...cursors.map(({ communityId }) => communityId), ...textsAway])];
}
