import type { ExtractedClip } from '../model/clip.ts';
import type { Cut } from '../model/cut.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, newId, type ResourceId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import type { Resource } from '../model/resource.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { distinctTags } from '../model/tag.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { meetingKeys } from './document.ts';
import { liveResource, resourceFields } from './page.ts';
import { writablePlace } from './place.ts';
import { setSetting } from './settings.ts';

export interface ClipInput {
  page: ExtractedClip;
  urlKey: string;
  communityId: CommunityId;
  tags: readonly string[];
  /** Markdown about the whole page; blank for none */
  note: string;
  /** the draft that this finishes */
  draftId: string | null;
}

export interface Clipped {
  resourceId: ResourceId;
  /** the note, where one was written */
  annotationId: AnnotationId | null;
  cut: Cut[];
}

/**
 * Keeps a page in a community. A page the community knows already is brought up to date: what the
 * new reading leaves empty stays, and its tags are added to.
 */
export const clipPage = (db: Database, input: ClipInput): Promise<Result<Clipped, WriteFailure>> =>
  command(db, async (clock) => {
    const place = await writablePlace(db, input.communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    const cutter = new Cutter();
    const resource = await putResource(change, input, cutter);
    await putContent(change, resource.id, input.page, cutter);
    const annotationId = await putNote(change, resource.id, input.note, cutter);
    if (input.draftId) await db.drafts.delete(input.draftId);
    await setSetting(db, 'lastCommunity', input.communityId);
    return ok({ resourceId: resource.id, annotationId, cut: cutter.cuts });
  });

async function putResource(change: Change, input: ClipInput, cutter: Cutter): Promise<Resource> {
  const fields = resourceFields(input.page, input.urlKey, cutter);
  const known = await liveResource(change.db, input.communityId, input.urlKey);
  if (!known) {
    const tags = cutter.tags(input.tags);
    return change.insert('resources', { id: newId<ResourceId>(), ...fields, tags });
  }
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  const tags = distinctTags(cutter.tags([...known.tags, ...input.tags]));
  return change.update('resources', known, { ...told, tags });
}

async function putContent(
  change: Change,
  id: ResourceId,
  page: ExtractedClip,
  cutter: Cutter,
): Promise<void> {
  const markdown = cutter.bytes('markdown', page.markdown, limits.bytes.markdown);
  if (!markdown) return;
  const known = await change.db.contents.get(id);
  const fields = { markdown, words: page.words };
  if (known) await change.update('contents', known, fields);
  else await change.insert('contents', { id, ...fields });
}

async function putNote(
  change: Change,
  resourceId: ResourceId,
  note: string,
  cutter: Cutter,
): Promise<AnnotationId | null> {
  const body = cutter.bytes('body', note, limits.bytes.body);
  if (!body.trim()) return null;
  const { id } = await change.insert('annotations', {
    id: newId<AnnotationId>(),
    resourceId,
    parentId: null,
    kind: 'note',
    body,
    selectors: [],
    quote: '',
    tags: [],
  });
  return id;
}

/** Changes a page's title or tags. The page belongs to its community: any member may. */
export const editResource = (
  db: Database,
  id: ResourceId,
  edit: { title?: string; tags?: readonly string[] },
): Promise<Result<{ cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const resource = await db.resources.get(id);
    if (!resource || resource.deletedAt !== null) {
      return fail({ code: 'notFound', message: 'no such page' });
    }
    const place = await writablePlace(db, resource.communityId);
    if (!place.ok) return place;
    const cutter = new Cutter();
    const { title, tags } = edit;
    await new Change(db, clock, place.value).update('resources', resource, {
      ...(title === undefined
        ? {}
        : { title: cutter.characters('title', title.trim(), limits.characters.title) }),
      ...(tags === undefined ? {} : { tags: cutter.tags(tags) }),
    });
    return ok({ cut: cutter.cuts });
  });

/**
 * The live resources of a page in the communities that know it and were not left; for a document, those of
 * its addresses too.
 */
export async function resourcesAt(db: Database, urlKey: string): Promise<Resource[]> {
  const found = await db.resources
    .where('urlKey')
    .anyOf(await meetingKeys(db, urlKey))
    .toArray();
  const communities = await db.communities.bulkGet(found.map(({ communityId }) => communityId));
  return found.filter((resource, index) => {
    const community = communities[index];
    return resource.deletedAt === null && community?.leftAt === null && !community.deletedAt;
  });
}

/** Every tag in the library with how many pages and annotations carry it, most used first. */
export async function tagCounts(db: Database): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const table of [db.resources, db.annotations]) {
    for (const tag of (await table.orderBy('tags').keys()) as string[]) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** The pages clipped last, newest first: their ids sort by the time they were made. */
export const recentResources = (db: Database, limit: number): Promise<Resource[]> =>
  db.resources
    .orderBy('id')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();

/** The live ones of some pages. */
export const resourcesById = async (
  db: Database,
  ids: readonly ResourceId[],
): Promise<Resource[]> => {
  const rows = await db.resources.bulkGet([...ids]);
  return rows.flatMap((row) => (row && row.deletedAt === null ? [row] : []));
};
