import type { CommunityId, ResourceId } from '../model/id.ts';
import type { Resource } from '../model/resource.ts';
import type { Database } from './database.ts';

/**
 * The pages kept last, of one community or of all, newest first: their ids sort by the time they were made.
 * For long lists: all ids are read at once and rows in batches, rather than one by one with a cursor.
 */
export async function newestResources(
  db: Database,
  limit: number,
  communityId: CommunityId | null,
): Promise<Resource[]> {
  // The index of communities holds each one's rows in the order of their ids.
  const rows =
    communityId === null ? db.resources.toCollection() : db.resources.where({ communityId });
  const ids = (await rows.primaryKeys()).reverse() as ResourceId[];
  const found: Resource[] = [];
  for (let at = 0; at < ids.length && found.length < limit; ) {
    const batch = ids.slice(at, at + limit - found.length);
    at += batch.length;
    for (const row of await db.resources.bulkGet(batch)) {
      if (row && row.deletedAt === null) found.push(row);
    }
  }
  return found;
}
