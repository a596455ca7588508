import type { Annotation } from './annotation.ts';
import type { AnnotationId, ReactionId, ResourceId } from './id.ts';
import type { Role } from './membership.ts';
import type { SyncedRow } from './resource.ts';

/**
 * What a member may say with one click. `endorsement` is a mentor's or a facilitator's; `accepted` goes to an answer,
 * from who asked, or from a mentor or facilitator.
 */
export const reactionKinds = [
  'thanks',
  'worked',
  'did-not-work',
  'outdated',
  'endorsement',
  'accepted',
] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** What is reacted to: an annotation, or, where that is null, the page itself. */
export interface ReactionTarget {
  resourceId: ResourceId;
  annotationId: AnnotationId | null;
}

/**
 * What a member says of a page or an annotation without words of their own, or with a line. Devices that did not
 * know of each other may have made several of one kind: they count once, and the latest stands.
 */
export interface Reaction extends SyncedRow, ReactionTarget {
  id: ReactionId;
  /** `other`: of a hub that is newer than this device; it counts for nothing */
  kind: ReactionKind | 'other';
  /** a line that says what it rests on; '' for none */
  evidence: string;
}

/** A verdict takes the place of its opposite: nobody says both that it worked and that it did not. */
export const opposite = (kind: ReactionKind): ReactionKind | null =>
  kind === 'worked' ? 'did-not-work' : kind === 'did-not-work' ? 'worked' : null;

/** Who would react to what. */
export interface Reacting {
  /** in the community; null where the hub has not told this device yet */
  role: Role | null;
  /** whether they wrote it themselves */
  own: boolean;
  /** whose question it answers; null where it answers none */
  answers: 'me' | 'other' | null;
}

/**
 * Whose question something answers.
 * @param asked what it answers, if anything
 * @param isMine whether this member wrote that
 */
export function answersWhose(
  asked: Pick<Annotation, 'kind'> | null | undefined,
  isMine: boolean,
): Reacting['answers'] {
  if (asked?.kind !== 'question') return null;
  return isMine ? 'me' : 'other';
}

/** Why somebody may not react so; null where they may. The hub holds the same rules (`check_may_react`). */
export function reactionBar(
  kind: ReactionKind,
  { role, own, answers }: Reacting,
): 'notMentor' | 'notAsker' | 'own' | null {
  const isMentor = role === 'mentor' || role === 'facilitator';
  if (kind === 'endorsement' && !isMentor) return 'notMentor';
  if (kind === 'accepted') {
    return answers === 'me' || (answers === 'other' && isMentor && !own) ? null : 'notAsker';
  }
  const isPraise = kind === 'thanks' || kind === 'worked' || kind === 'endorsement';
  return isPraise && own ? 'own' : null;
}

/** A reaction that stands, with who gave it. */
export interface ShownReaction {
  id: ReactionId;
  kind: ReactionKind;
  evidence: string;
  /** milliseconds since 1970 */
  at: number;
  /** the name is empty where the community has no profile of them (any more) */
  author: { name: string; role: Role | null; mine: boolean };
}

/** By what is reacted to. @returns a key for the annotation, or for the page itself */
export const targetKey = ({ resourceId, annotationId }: ReactionTarget): string =>
  annotationId ?? resourceId;
