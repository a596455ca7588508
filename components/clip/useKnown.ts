import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { fingerprintIn } from '../../lib/model/documentKey.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { withText } from '../../lib/store/content.ts';
import { resourcesAt } from '../../lib/store/resource.ts';
import { me } from '../../lib/store/settings.ts';

/** A page that a community knows already, and who clipped it. */
export interface Known {
  resource: Resource;
  /** empty where the community has no profile of them (any more) */
  author: string;
  mine: boolean;
  /** its text was kept, and not only its address */
  hasText: boolean;
}

/**
 * The page with this key as a community knows it.
 * @returns null where it does not know the page, undefined until the store has answered
 */
export function useKnown(
  urlKey: string | null,
  communityId: CommunityId | null,
): Known | null | undefined {
  const db = useDatabase();
  return useLive<Known | null | undefined>(
    async () => {
      if (urlKey === null || communityId === null) return undefined;
      const all = await resourcesAt(db, urlKey);
      const here = all.filter((one) => one.communityId === communityId);
      const resource = here.find((one) => fingerprintIn(one.urlKey) !== null) ?? here[0];
      if (!resource) return null;
      const author = await db.memberships.get([communityId, resource.authorId ?? '']);
      const mine = resource.authorId === (await me(db, communityId));
      const hasText = (await withText(db, [resource.id])).has(resource.id);
      return { resource, author: author?.name ?? '', mine, hasText };
    },
    [db, urlKey, communityId],
    undefined,
  );
}
