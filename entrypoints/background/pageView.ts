import type { PageAnnotation, PageView } from '../../lib/messaging/page.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Selector } from '../../lib/model/selector.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import { writableAudiences } from '../../lib/store/audience.ts';
import { type Author, authorsOf } from '../../lib/store/author.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftsAt } from '../../lib/store/draft.ts';
import { mentionedIn } from '../../lib/store/mention.ts';
import { repairsOf } from '../../lib/store/repair.ts';
import { knownTags } from './knownTags.ts';

/** How many of the library's tags a page is offered. */
const mostTags = 500;

const toPage = (
  annotation: Annotation,
  author: Author | undefined,
  repaired: Selector[] | undefined,
): PageAnnotation => {
  const { id, parentId, kind, body, selectors, quote, tags, createdAt, communityId } = annotation;
  return {
    ...{ id, parentId, kind, body, selectors, quote, tags, createdAt, communityId },
    author: author ?? { name: '', role: null, mine: false },
    repaired: repaired ?? [],
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
  const audiences = await writableAudiences(db);
  if (!audiences) throw new Error('there is no community to write into');
  return {
    annotations: annotations.map((annotation) =>
      toPage(annotation, authors.get(annotation.id), repairs.get(annotation.id)),
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
