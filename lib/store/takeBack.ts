import type { WriteFailure } from '../model/failure.ts';
import type { KeptRows } from '../model/kept.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import { writablePlace } from './place.ts';
import { removeReactions } from './reaction.ts';

/**
 * Takes back what was kept in one go. A page that came with it goes too, unless something else hangs on
 * it by now. What was deleted meanwhile is no failure.
 */
export const takeBack = (
  db: Database,
  { annotationIds, resourceId }: KeptRows,
): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const found = await db.annotations.bulkGet(annotationIds);
    const notes = found.flatMap((note) => (note && note.deletedAt === null ? [note] : []));
    const page = resourceId === null ? undefined : await db.resources.get(resourceId);
    const communityId = notes[0]?.communityId ?? page?.communityId;
    if (communityId === undefined) return fail({ code: 'notFound', message: 'nothing is left' });
    const place = await writablePlace(db, communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    for (const note of notes) {
      await removeReactions(change, note.resourceId, note.id);
      await change.remove('annotations', note);
    }
    if (!page || page.deletedAt !== null) return ok(null);
    const others = await db.annotations
      .where({ resourceId: page.id })
      .filter(({ deletedAt }) => deletedAt === null)
      .count();
    const content = await db.contents.get(page.id);
    const hasText = content !== undefined && content.deletedAt === null;
    if (others > 0 || hasText) return ok(null);
    await removeReactions(change, page.id);
    await change.remove('resources', page);
    return ok(null);
  });
