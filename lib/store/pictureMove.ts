import type { CommunityId, ResourceId } from '../model/id.ts';
import type { Resource } from '../model/resource.ts';
import { Change } from './change.ts';
import type { Clock } from './clock.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { ensureResource, type PageDescription, resourceFields } from './page.ts';
import { writablePlace } from './place.ts';

/** A page was deleted by the member: its pictures go with it. Runs within the caller's transaction. */
export const dropPictures = (db: Database, resourceId: ResourceId): Promise<number> =>
  db.pictures.where({ resourceId }).delete();

/** Hangs the pictures of a page on another row of the same page. Runs within the caller's transaction. */
export const movePictures = (db: Database, from: ResourceId, to: ResourceId): Promise<number> =>
  db.pictures.where({ resourceId: from }).modify({ resourceId: to });

/** The pages of a community that have pictures on this device. */
export async function picturedAmong(
  db: Database,
  communityId: CommunityId,
): Promise<Set<ResourceId>> {
  const pictured = (await db.pictures.orderBy('resourceId').uniqueKeys()) as ResourceId[];
  const pages = await db.resources.bulkGet(pictured);
  return new Set(pages.flatMap((page) => (page?.communityId === communityId ? [page.id] : [])));
}

/**
 * The page on the member's own shelf, made where it is not there. It stays on the device. Runs within
 * the caller's transaction.
 */
export async function ensureOnShelf(
  db: Database,
  clock: Clock,
  page: PageDescription,
  urlKey: string,
): Promise<Resource> {
  const shelf = await db.communities.filter(({ kind }) => kind === 'personal').first();
  if (!shelf) throw new Error('the store has no shelf: the first run comes first');
  const place = await writablePlace(db, shelf.id);
  if (!place.ok) throw new Error(place.error.message);
  const fields = resourceFields(page, urlKey, new Cutter());
  return ensureResource(new Change(db, clock, place.value), fields);
}

/**
 * A community does not have these pages any more, by no act of this device. Pictures are the
 * member's own and nowhere else, so they move to the page on the own shelf, made where it is not
 * there. Runs within the caller's transaction.
 *
 * @param pages as they were
 */
export async function shelvePictures(
  db: Database,
  clock: Clock,
  pages: readonly Resource[],
): Promise<void> {
  if ((await db.pictures.count()) === 0) return;
  for (const page of pages) {
    if ((await db.pictures.where({ resourceId: page.id }).count()) === 0) continue;
    const { id } = await ensureOnShelf(db, clock, page, page.urlKey);
    await movePictures(db, page.id, id);
  }
}
