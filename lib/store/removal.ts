import type { Annotation } from '../model/annotation.ts';
import type { WriteFailure } from '../model/failure.ts';
import type { ResourceId } from '../model/id.ts';
import type { Resource } from '../model/resource.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import type { Clock } from './clock.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import { dropPictures } from './pictureMove.ts';
import { type Place, writablePlace } from './place.ts';
import { removeReactions } from './reaction.ts';

/** A page that may be deleted, with what goes along: the member's own notes on it. */
export interface Removable {
  resource: Resource;
  notes: Annotation[];
  place: Place;
}

/** Whether a page may be deleted: by its author or a facilitator, as long as nobody else's notes hang on it. */
export async function removable(
  db: Database,
  id: ResourceId,
): Promise<Result<Removable, WriteFailure>> {
  const resource = await db.resources.get(id);
  if (!resource || resource.deletedAt !== null) {
    return fail({ code: 'notFound', message: 'no such page' });
  }
  const place = await writablePlace(db, resource.communityId);
  if (!place.ok) return place;
  const { memberId, role } = place.value;
  if (resource.authorId !== memberId && role !== 'facilitator') {
    return fail({ code: 'notAuthor', message: 'clipped by someone else' });
  }
  const notes = await db.annotations
    .where({ resourceId: id })
    .filter(({ deletedAt }) => deletedAt === null)
    .toArray();
  if (notes.some(({ authorId }) => authorId !== memberId)) {
    return fail({ code: 'inUse', message: 'others have notes on it' });
  }
  return ok({ resource, notes, place: place.value });
}

/** Deletes a page that may be, with what goes along. Runs within the caller's transaction. */
export async function remove(
  db: Database,
  clock: Clock,
  { resource, notes, place }: Removable,
): Promise<void> {
  const change = new Change(db, clock, place);
  for (const note of notes) await change.removeAlong('annotations', note);
  await removeReactions(change, resource.id);
  const content = await db.contents.get(resource.id);
  if (content && content.deletedAt === null) await change.removeAlong('contents', content);
  await change.remove('resources', resource);
  await dropPictures(db, resource.id);
}

/**
 * Deletes a page with its text, its pictures and the member's own notes on it; for its author or a facilitator.
 * Where others' notes hang on it, it stays.
 */
export const removeResource = (db: Database, id: ResourceId): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const found = await removable(db, id);
    if (!found.ok) return found;
    await remove(db, clock, found.value);
    return ok(null);
  });
