import type { Annotation } from '../model/annotation.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, newId, type ResourceId } from '../model/id.ts';
import type { Resource } from '../model/resource.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { distinctTags } from '../model/tag.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import { liveResource } from './page.ts';
import { writablePlace } from './place.ts';
import { removable, remove } from './removal.ts';

/** Where a page went, and whether the community came to know it by that. */
export interface Shared {
  resourceId: ResourceId;
  added: boolean;
}

/** Puts a page with its text into the community of `change`; one that it knows already gets the tags. */
async function copy(change: Change, resource: Resource): Promise<Shared> {
  const { db, place } = change;
  const known = await liveResource(db, place.community.id, resource.urlKey);
  const content = await db.contents.get(resource.id);
  const hasText = content !== undefined && content.deletedAt === null;
  const { urlKey, url, title, byline, site, published, language, excerpt, tags } = resource;
  if (known) {
    await change.update('resources', known, { tags: distinctTags([...known.tags, ...tags]) });
    const theirs = await db.contents.get(known.id);
    if (hasText && !theirs) {
      const { markdown, words } = content;
      await change.insert('contents', { id: known.id, markdown, words });
    }
    return { resourceId: known.id, added: false };
  }
  const id = newId<ResourceId>();
  const fields = { urlKey, url, title, byline, site, published, language, excerpt, tags };
  await change.insert('resources', { id, ...fields });
  if (hasText) {
    const { markdown, words } = content;
    await change.insert('contents', { id, markdown, words });
  }
  return { resourceId: id, added: true };
}

/** The member's own notes, on another page: each under the one that it answers. */
async function copyNotes(
  change: Change,
  notes: readonly Annotation[],
  resourceId: ResourceId,
): Promise<void> {
  const ids = new Map(notes.map(({ id }) => [id, newId<AnnotationId>()]));
  const inOrder = [...notes].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  for (const { id, parentId, kind, body, selectors, quote, tags } of inOrder) {
    await change.insert('annotations', {
      ...{ kind, body, selectors, quote, tags, resourceId },
      id: ids.get(id) ?? newId<AnnotationId>(),
      parentId: (parentId && ids.get(parentId)) ?? null,
    });
  }
}

/** Shares a page, with its text, with another community. What was said about it stays where it was said. */
export const copyResource = (
  db: Database,
  id: ResourceId,
  communityId: CommunityId,
): Promise<Result<Shared, WriteFailure>> =>
  command(db, async (clock) => {
    const resource = await db.resources.get(id);
    if (!resource || resource.deletedAt !== null) {
      return fail({ code: 'notFound', message: 'no such page' });
    }
    if (resource.communityId === communityId) return ok({ resourceId: id, added: false });
    const place = await writablePlace(db, communityId);
    if (!place.ok) return place;
    return ok(await copy(new Change(db, clock, place.value), resource));
  });

/**
 * Moves a page, with its text and the member's own notes on it, to another community. It has to be one that may
 * be deleted where it is.
 */
export const moveResource = (
  db: Database,
  id: ResourceId,
  communityId: CommunityId,
): Promise<Result<Shared, WriteFailure>> =>
  command(db, async (clock) => {
    const found = await removable(db, id);
    if (!found.ok) return found;
    const { resource, notes } = found.value;
    if (resource.communityId === communityId) return ok({ resourceId: id, added: false });
    const place = await writablePlace(db, communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    const shared = await copy(change, resource);
    await copyNotes(change, notes, shared.resourceId);
    await db.pictures.where({ resourceId: id }).modify({ resourceId: shared.resourceId });
    await remove(db, clock, found.value);
    return ok(shared);
  });
