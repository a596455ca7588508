import type { AnnotationKind } from './annotation.ts';
import type { Community } from './community.ts';
import { mayWrite, type Role } from './membership.ts';
import { type Reacting, type ReactionKind, reactionBar } from './reaction.ts';

/** What can be tried: for the rest, "it worked" means nothing. */
const tried: ReadonlySet<AnnotationKind | 'page'> = new Set([
  ...(['page', 'note', 'tip', 'story', 'practice', 'pitfall', 'reply'] as const),
]);

/** What is offered first; the rest is a click away. */
const rest: readonly ReactionKind[] = ['did-not-work', 'outdated', 'endorsement'];
const order: readonly ReactionKind[] = ['worked', 'thanks', ...rest];
const orderInReply: readonly ReactionKind[] = ['accepted', 'thanks', 'worked', ...rest];

const fits = (kind: ReactionKind, to: AnnotationKind | 'page'): boolean => {
  if (kind === 'worked' || kind === 'did-not-work') return tried.has(to);
  return kind !== 'outdated' || to !== 'question';
};

/** The reactions that a member may give to something of a kind, those most often meant first. */
export const offeredReactions = (to: AnnotationKind | 'page', reacting: Reacting): ReactionKind[] =>
  (to === 'reply' ? orderInReply : order).filter(
    (kind) => fits(kind, to) && reactionBar(kind, reacting) === null,
  );

/** A community as a member is in it. */
interface MembersCommunity {
  community: Pick<Community, 'kind'>;
  /** null where the hub has not told this device yet */
  role: Role | null;
}

/** Those that a member may give in a community; none where they only read, nor on a shelf of one's own. */
export function offeredIn(
  place: MembersCommunity | undefined,
  to: AnnotationKind | 'page',
  who: Omit<Reacting, 'role'>,
): ReactionKind[] {
  if (!place || place.community.kind === 'personal') return [];
  const { role } = place;
  return role === null || mayWrite(role) ? offeredReactions(to, { ...who, role }) : [];
}
