import type { Annotation, AnnotationKind, NoteKind } from '../model/annotation.ts';
import type { Cut } from '../model/cut.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, newId, type ResourceId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Selector } from '../model/selector.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { textOver } from './conflict.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { ensureResource, type PageDescription, resourceFields } from './page.ts';
import { writablePlace } from './place.ts';
import { removeReactions } from './reaction.ts';
import { resourcesAt } from './resource.ts';
import { setSetting } from './settings.ts';

export interface AnnotationInput {
  page: PageDescription & { urlKey: string };
  communityId: CommunityId;
  kind: NoteKind;
  /** Markdown */
  body: string;
  /** empty: about the whole page */
  selectors: readonly Selector[];
  quote: string;
  tags: readonly string[];
  /** the draft that this finishes */
  draftId: string | null;
}

const gone: WriteFailure = { code: 'notFound', message: 'no such annotation' };

/** Pins an annotation to a page, which the community comes to know by it if it did not before. */
export const createAnnotation = (
  db: Database,
  input: AnnotationInput,
): Promise<
  Result<{ annotationId: AnnotationId; resourceId: ResourceId; cut: Cut[] }, WriteFailure>
> =>
  command(db, async (clock) => {
    const place = await writablePlace(db, input.communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    const cutter = new Cutter();
    const fields = resourceFields(input.page, input.page.urlKey, cutter);
    const resource = await ensureResource(change, fields);
    const { id } = await change.insert('annotations', {
      id: newId<AnnotationId>(),
      resourceId: resource.id,
      parentId: null,
      kind: input.kind,
      body: cutter.bytes('body', input.body, limits.bytes.body),
      selectors: cutter.selectors(input.selectors),
      quote: cutter.characters('quote', input.quote, limits.characters.quote),
      tags: cutter.tags(input.tags),
    });
    if (input.draftId) await db.drafts.delete(input.draftId);
    await setSetting(db, 'lastCommunity', input.communityId);
    return ok({ annotationId: id, resourceId: resource.id, cut: cutter.cuts });
  });

/** Answers an annotation, in its community. The draft `reply:<parent id>` is finished by it. */
export const replyTo = (
  db: Database,
  parentId: AnnotationId,
  body: string,
): Promise<Result<{ annotationId: AnnotationId; cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const parent = await db.annotations.get(parentId);
    if (!parent || parent.deletedAt !== null) return fail(gone);
    const place = await writablePlace(db, parent.communityId);
    if (!place.ok) return place;
    const cutter = new Cutter();
    const { id } = await new Change(db, clock, place.value).insert('annotations', {
      id: newId<AnnotationId>(),
      resourceId: parent.resourceId,
      parentId,
      kind: 'reply',
      body: cutter.bytes('body', body, limits.bytes.body),
      selectors: [],
      quote: '',
      tags: [],
    });
    await db.drafts.delete(`reply:${parentId}`);
    return ok({ annotationId: id, cut: cutter.cuts });
  });

/**
 * Changes an annotation of the member's own. The draft `edit:<id>` is finished by it, and says which text was
 * changed: where another has come in since, both are merged, or what was written is put aside as a conflict.
 */
export const editAnnotation = (
  db: Database,
  id: AnnotationId,
  edit: { kind?: AnnotationKind; body?: string; tags?: readonly string[] },
): Promise<Result<{ cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const annotation = await db.annotations.get(id);
    if (!annotation || annotation.deletedAt !== null) return fail(gone);
    const place = await writablePlace(db, annotation.communityId);
    if (!place.ok) return place;
    if (annotation.authorId !== place.value.memberId) {
      return fail({ code: 'notAuthor', message: 'written by someone else' });
    }
    const cutter = new Cutter();
    const { kind, body, tags } = edit;
    const change = new Change(db, clock, place.value);
    const base = (await db.drafts.get(`edit:${id}`))?.base ?? null;
    const written =
      body === undefined
        ? undefined
        : await textOver(
            change,
            'annotations',
            annotation,
            base,
            cutter.bytes('body', body, limits.bytes.body),
          );
    await change.update('annotations', annotation, {
      ...(kind === undefined ? {} : { kind }),
      ...(written === undefined ? {} : { body: written }),
      ...(tags === undefined ? {} : { tags: cutter.tags(tags) }),
    });
    await db.drafts.delete(`edit:${id}`);
    return ok({ cut: cutter.cuts });
  });

/** Deletes an annotation; for its author or a facilitator. Its replies stay. */
export const removeAnnotation = (
  db: Database,
  id: AnnotationId,
): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const annotation = await db.annotations.get(id);
    if (!annotation || annotation.deletedAt !== null) return fail(gone);
    const place = await writablePlace(db, annotation.communityId);
    if (!place.ok) return place;
    const { memberId, role } = place.value;
    if (annotation.authorId !== memberId && role !== 'facilitator') {
      return fail({ code: 'notAuthor', message: 'written by someone else' });
    }
    const change = new Change(db, clock, place.value);
    await removeReactions(change, annotation.resourceId, id);
    await change.remove('annotations', annotation);
    return ok(null);
  });

/** A page's live annotations, replies among them, over all communities that were not left. */
export async function annotationsAt(db: Database, urlKey: string): Promise<Annotation[]> {
  const resources = await resourcesAt(db, urlKey);
  return db.annotations
    .where('resourceId')
    .anyOf(resources.map(({ id }) => id))
    .filter(({ deletedAt }) => deletedAt === null)
    .toArray();
}
