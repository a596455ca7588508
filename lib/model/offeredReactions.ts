import type { AnnotationKind } from './annotation.ts';
import { type Reacting, type ReactionKind, reactionBar } from './reaction.ts';

/** What can be tried: for the rest, "it worked" means nothing. */
const tried: ReadonlySet<AnnotationKind | 'page'> = new Set([
  ...(['page', 'note', 'tip', 'story', 'practice', 'pitfall', 'reply'] as const),
]);

/** What is offered first; the rest is a click away. */
const order: readonly ReactionKind[] = [
  'worked',
  'thanks',
  'did-not-work',
  'outdated',
  'endorsement',
];

const fits = (kind: ReactionKind, to: AnnotationKind | 'page'): boolean => {
  if (kind === 'worked' || kind === 'did-not-work') return tried.has(to);
  return kind !== 'outdated' || to !== 'question';
};

/** The reactions that a member may give to something of a kind, those most often meant first. */
export function offeredReactions(to: AnnotationKind | 'page', reacting: Reacting): ReactionKind[] {
  const offered = order.filter((kind) => fits(kind, to) && reactionBar(kind, reacting) === null);
  return to === 'reply'
    ? offered.sort((a, b) => Number(b === 'thanks') - Number(a === 'thanks'))
    : offered;
}
