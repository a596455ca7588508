import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { AnnotationId, CommunityId, MemberId } from '../../lib/model/id.ts';
import type { Mentioned } from '../../lib/model/mention.ts';
import { type Thread, threads } from '../../lib/model/thread.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import { type Author, authorsOf } from '../../lib/store/author.ts';
import { type CommunityView, myCommunities } from '../../lib/store/community.ts';
import { mentionedIn } from '../../lib/store/mention.ts';
import { shownReactions } from '../../lib/store/reaction.ts';
import { resourcesAt } from '../../lib/store/resource.ts';
import type { ShownReactions } from '../reaction/reactionsTo.ts';

/** What the member's communities say about a page. */
export interface PageThreads {
  urlKey: string;
  threads: Thread[];
  authors: ReadonlyMap<AnnotationId, Author>;
  /** by what they are about */
  reactions: ShownReactions;
  communities: ReadonlyMap<CommunityId, CommunityView>;
  /** whom their texts mention */
  mentioned: ReadonlyMap<MemberId, Mentioned>;
  /** threads of several communities may meet here: each says whose it is */
  mixed: boolean;
}

/** The threads of a page as they are now; null until the store has answered, or without a page. */
export function usePageThreads(urlKey: string | null): PageThreads | null {
  const db = useDatabase();
  return useLive<PageThreads | null>(
    async () => {
      if (urlKey === null) return null;
      const annotations = await annotationsAt(db, urlKey);
      const communities = await myCommunities(db);
      return {
        urlKey,
        threads: threads(annotations),
        authors: await authorsOf(db, annotations),
        mentioned: await mentionedIn(db, annotations),
        reactions: await shownReactions(
          db,
          (await resourcesAt(db, urlKey)).map(({ id }) => id),
        ),
        communities: new Map(communities.map((view) => [view.community.id, view])),
        mixed:
          communities.filter(({ community }) => community.kind === 'shared').length > 1 ||
          new Set(annotations.map(({ communityId }) => communityId)).size > 1,
      };
    },
    [db, urlKey],
    null,
  );
}
