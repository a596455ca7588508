import { type ReactionTarget, type ShownReaction, targetKey } from '../../lib/model/reaction.ts';

/** The reactions that stand, by what they are about. */
export type ShownReactions = ReadonlyMap<string, readonly ShownReaction[]>;

const none: readonly ShownReaction[] = [];

/** Those to one thing. */
export const reactionsTo = (shown: ShownReactions, target: ReactionTarget) =>
  shown.get(targetKey(target)) ?? none;
