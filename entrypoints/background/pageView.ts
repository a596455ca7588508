import type { PageAnnotation, PageView } from '../../lib/messaging/page.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { offeredIn } from '../../lib/model/offeredReactions.ts';
import { answersWhose, type Reacting, type ShownReaction } from '../../lib/model/reaction.ts';
import type { Selector } from '../../lib/model/selector.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import { writableAudiences } from '../../lib/store/audience.ts';
import { type Author, authorsOf } from '../../lib/store/author.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftsAt } from '../../lib/store/draft.ts';
import { mentionedIn } from '../../lib/store/mention.ts';
import { shownReactions } from '../../lib/store/reaction.ts';
import { repairsOf } from '../../lib/store/repair.ts';
import { knownTags } from './knownTags.ts';

/** How many of the library's tags a page is offered. */
const mostTags = 500;

/** What is known of an annotation beside its own row. */
interface Around {
  author: Author | undefined;
  repaired: Selector[] | undefined;
  reactions: ShownReaction[] | undefined;
  community: CommunityView | undefined;
  answers: Reacting['answers'];
}

const toPage = (annotation: Annotation, around: Around): PageAnnotation => {
  const { id, parentId, kind, body, selectors, quote, tags, createdAt, communityId } = annotation;
  return {
    ...{ id, parentId, kind, body, selectors, quote, tags, createdAt, communityId },
    author: around.author ?? { name: '', role: null, mine: false },
    repaired: around.repaired ?? [],
    reactions: around.reactions ?? [],
    offered: offeredIn(around.community, kind, {
      own: around.author?.mine ?? false,
      answers: around.answers,
    }),
  };
};

/**
 * What a page shows and offers.
 * @param urlKey null for a page that has no key, or whose site is paused: it is given no notes, but is
 *   told where notes could go
 */
export async function pageView(db: Database, urlKey: string | null): Promise<PageView> {
  const annotations = urlKey === null ? [] : await annotationsAt(db, urlKey);
  const authors = await authorsOf(db, annotations);
  const repairs = await repairsOf(
    db,
    annotations.map(({ id }) => id),
  );
  const reactions = await shownReactions(db, [
    ...new Set(annotations.map(({ resourceId }) => resourceId)),
  ]);
  const byId = new Map<AnnotationId | null, Annotation>(annotations.map((row) => [row.id, row]));
  const audiences = await writableAudiences(db);
  if (!audiences) throw new Error('there is no community to write into');
  const communities = new Map(audiences.all.map((view) => [view.community.id, view]));
  return {
    annotations: annotations.map((annotation) =>
      toPage(annotation, {
        author: authors.get(annotation.id),
        repaired: repairs.get(annotation.id),
        reactions: reactions.get(annotation.id),
        community: communities.get(annotation.communityId),
        answers: answersWhose(
          byId.get(annotation.parentId),
          !!annotation.parentId && !!authors.get(annotation.parentId)?.mine,
        ),
      }),
    ),
    mentioned: [...(await mentionedIn(db, annotations)).values()],
    audiences: audiences.all.map(({ community, members }) => ({
      communityId: community.id,
      name: community.name,
      kind: community.kind,
      members,
    })),
    lastCommunity: audiences.usual.community.id,
    drafts: urlKey === null ? [] : await draftsAt(db, urlKey),
    tags: (await knownTags(db)).slice(0, mostTags),
  };
}
