import type { Resource } from '../model/resource.ts';
import type { Clock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { shelvePictures } from '../store/pictureMove.ts';

/**
 * Brings the pictures of pages that were deleted elsewhere to the own shelf, before the rows are
 * written. Runs within the caller's transaction.
 */
export async function savePictures(
  db: Database,
  clock: Clock,
  pulled: readonly Pick<Resource, 'id' | 'communityId' | 'deletedAt'>[],
): Promise<void> {
  const deleted = pulled.filter(({ deletedAt }) => deletedAt !== null);
  const known = await db.resources.bulkGet(deleted.map(({ id }) => id));
  const leaving = known.flatMap((row, place) =>
    row?.deletedAt === null && row.communityId === deleted[place]?.communityId ? [row] : [],
  );
  await shelvePictures(db, clock, leaving);
}
