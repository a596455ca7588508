import type { Annotation, AnnotationKind } from '../../lib/model/annotation.ts';
import { mayWrite } from '../../lib/model/membership.ts';
import { offeredIn } from '../../lib/model/offeredReactions.ts';
import type { Reacting, ReactionKind } from '../../lib/model/reaction.ts';
import type { PageThreads } from './usePageThreads.ts';

type Communities = Pick<PageThreads, 'communities'>;
type Written = Pick<Annotation, 'communityId'>;

/** Whether this device's member may answer there. A role the hub has not told yet is no hindrance. */
export function mayReply({ communities }: Communities, { communityId }: Written): boolean {
  const view = communities.get(communityId);
  return !!view && (view.role === null || mayWrite(view.role));
}

/** Only the author changes an annotation. */
export const mayEdit = (page: Communities, annotation: Written, mine: boolean): boolean =>
  mine && mayReply(page, annotation);

/** The author deletes an annotation, or a facilitator of its community. */
export const mayDelete = (page: Communities, annotation: Written, mine: boolean): boolean =>
  mayEdit(page, annotation, mine) ||
  page.communities.get(annotation.communityId)?.role === 'facilitator';

/** The reactions that this device's member may give there. */
export const offeredTo = (
  { communities }: Communities,
  { communityId, kind }: Written & { kind: AnnotationKind | 'page' },
  mine: boolean,
  answers: Reacting['answers'] = null,
): ReactionKind[] => offeredIn(communities.get(communityId), kind, { own: mine, answers });
