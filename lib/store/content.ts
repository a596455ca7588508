import type { Community } from '../model/community.ts';
import type { CommunityId, ResourceId } from '../model/id.ts';
import type { Content, Resource } from '../model/resource.ts';
import { siteOf } from '../model/urlKeyHost.ts';
import type { Database } from './database.ts';
import type { PageKey } from './pageKey.ts';
import { resourcesAt } from './resource.ts';
import { me } from './settings.ts';
import { isTextAway } from './textRoom.ts';

/** A page as it was kept, with who kept it and where. */
export interface KeptCopy {
  resource: Resource;
  /** null where only its address was kept */
  content: Content | null;
  /** its text was left to the hub, for want of room here */
  away: boolean;
  community: Community;
  author: { name: string; mine: boolean };
  /** where this one has no text: another community's copy of the same page that has */
  other: ResourceId | null;
}

/** A resource as the reader shows it; null where it is not here (any more). */
export async function keptCopy(db: Database, id: ResourceId): Promise<KeptCopy | null> {
  const resource = await db.resources.get(id);
  const community = resource && (await db.communities.get(resource.communityId));
  if (!resource || resource.deletedAt !== null || !community) return null;
  const { communityId, authorId, urlKey } = resource;
  const content = await db.contents.get(id);
  const hasText = content !== undefined && content.deletedAt === null && content.markdown !== '';
  const author = await db.memberships.get([communityId, authorId ?? '']);
  return {
    resource,
    content: hasText ? content : null,
    away: content !== undefined && isTextAway(content),
    community,
    author: { name: author?.name ?? '', mine: authorId === (await me(db, communityId)) },
    other: hasText ? null : ((await keptCopies(db, [{ urlKey }])).get(urlKey) ?? null),
  };
}

/** The page of the web that something of ours shows a copy of. */
export interface CopiedPage {
  url: string;
  key: Extract<PageKey, { state: 'keyed' }>;
}

/**
 * The page that a resource is of; null where it is not here (any more). Its key is the one it was kept
 * under, whatever the settings say of its site: what is on the shelf is not being browsed.
 */
export async function copiedPage(db: Database, id: ResourceId): Promise<CopiedPage | null> {
  const resource = await db.resources.get(id);
  if (!resource || resource.deletedAt !== null) return null;
  const { url, urlKey } = resource;
  const site = URL.canParse(url) ? siteOf(new URL(url).hostname) : '';
  return { url, key: { state: 'keyed', urlKey, site } };
}

/** Those of some resources whose text is here. The texts are not read. */
export const withText = async (
  db: Database,
  ids: readonly ResourceId[],
): Promise<ReadonlySet<string>> =>
  new Set(
    await db.contents
      .where('id')
      .anyOf([...ids])
      .primaryKeys(),
  );

/**
 * The resources whose text is here, by the key of their page: of the community that is named where it has the
 * text, else of another.
 */
export async function keptCopies(
  db: Database,
  pages: readonly { urlKey: string; communityId?: CommunityId }[],
): Promise<Map<string, ResourceId>> {
  const found = new Map<string, ResourceId>();
  for (const { urlKey, communityId } of pages) {
    const resources = await resourcesAt(db, urlKey);
    const kept = await withText(
      db,
      resources.map(({ id }) => id),
    );
    const copies = resources.filter(({ id }) => kept.has(id));
    const copy = copies.find((one) => one.communityId === communityId) ?? copies[0];
    if (copy) found.set(urlKey, copy.id);
  }
  return found;
}
