import { Dexie } from 'dexie';
import type { ExtractedClip } from '../model/clip.ts';
import type { CommunityId } from '../model/id.ts';
import { newId, type ResourceId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import type { Resource, SyncedRow } from '../model/resource.ts';
import type { Change } from './change.ts';
import type { Cutter } from './cutter.ts';
import type { Database } from './database.ts';

/** What is known of a page where a note is written; a clip knows more. */
export type PageDescription = Pick<ExtractedClip, 'url' | 'title' | 'site' | 'language'> &
  Partial<Pick<ExtractedClip, 'byline' | 'published' | 'excerpt'>>;

export type ResourceFields = Omit<Resource, keyof SyncedRow | 'id'>;

/** The live resource of a page in a community: there is at most one. */
export const liveResource = (
  db: Database,
  communityId: CommunityId,
  urlKey: string,
): Promise<Resource | undefined> =>
  db.resources
    .where('[communityId+urlKey+id]')
    .between([communityId, urlKey, Dexie.minKey], [communityId, urlKey, Dexie.maxKey])
    .filter(({ deletedAt }) => deletedAt === null)
    .first();

/** A page's fields, clean and within the limits. */
export const resourceFields = (
  page: PageDescription,
  urlKey: string,
  cutter: Cutter,
): Omit<ResourceFields, 'tags'> => ({
  urlKey,
  url: cutter.address(page.url),
  title: cutter.characters('title', page.title.trim(), limits.characters.title),
  byline: cutter.optional('byline', page.byline ?? null, limits.characters.byline),
  site: cutter.optional('site', page.site, limits.characters.site),
  published: cutter.optional('published', page.published ?? null, limits.characters.published),
  language: cutter.optional('language', page.language, limits.characters.language),
  excerpt: cutter.optional('excerpt', page.excerpt ?? null, limits.characters.excerpt),
});

/** The page's resource in the community of `change`, made where the community does not know the page. */
export async function ensureResource(
  change: Change,
  fields: Omit<ResourceFields, 'tags'>,
): Promise<Resource> {
  const known = await liveResource(change.db, change.place.community.id, fields.urlKey);
  return known ?? change.insert('resources', { id: newId<ResourceId>(), ...fields, tags: [] });
}
