import type { Cut } from '../model/cut.ts';
import type { WriteFailure } from '../model/failure.ts';
import { grouped } from '../model/grouped.ts';
import { type AnnotationId, newId, type ReactionId, type ResourceId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import {
  answersWhose,
  opposite,
  type Reacting,
  type Reaction,
  type ReactionKind,
  type ReactionTarget,
  reactionBar,
  type ShownReaction,
  targetKey,
} from '../model/reaction.ts';
import { standing } from '../model/repute.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { authorsOf } from './author.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { type Place, writablePlace } from './place.ts';

const gone: WriteFailure = { code: 'notFound', message: 'nothing to react to' };
const barred = {
  notMentor: { code: 'notMentor', message: 'only mentors and facilitators endorse' },
  notAsker: { code: 'notAsker', message: 'not the one who asked' },
  own: { code: 'own', message: 'written by oneself' },
} satisfies Record<string, WriteFailure>;

const isLive = ({ deletedAt }: Pick<Reaction, 'deletedAt'>): boolean => deletedAt === null;

/** What is reacted to, where it is here, and the place to write into. */
async function reactedTo(
  db: Database,
  { resourceId, annotationId }: ReactionTarget,
): Promise<Result<{ place: Place; reacting: Reacting }, WriteFailure>> {
  const row = await (annotationId === null
    ? db.resources.get(resourceId)
    : db.annotations.get(annotationId));
  if (!row || row.deletedAt !== null) return fail(gone);
  const place = await writablePlace(db, row.communityId);
  if (!place.ok) return place;
  const { memberId, role } = place.value;
  const asked =
    'parentId' in row && row.parentId ? await db.annotations.get(row.parentId) : undefined;
  const answers = answersWhose(asked, asked?.authorId === memberId);
  return ok({ place: place.value, reacting: { role, own: row.authorId === memberId, answers } });
}

/** The member's own reactions of some kinds to something, as they stand. */
const ownTo = (
  db: Database,
  target: ReactionTarget,
  { memberId }: Place,
  kinds: readonly (ReactionKind | null)[],
): Promise<Reaction[]> =>
  db.reactions
    .where({ resourceId: target.resourceId })
    .filter(
      (row) =>
        isLive(row) &&
        row.authorId === memberId &&
        targetKey(row) === targetKey(target) &&
        kinds.some((kind) => kind === row.kind),
    )
    .toArray();

/**
 * Reacts to a page or an annotation, with a line that says what that rests on. Reacting once more changes the line;
 * a verdict takes back its opposite.
 */
export const react = (
  db: Database,
  target: ReactionTarget,
  kind: ReactionKind,
  evidence: string,
): Promise<Result<{ cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const found = await reactedTo(db, target);
    if (!found.ok) return found;
    const { place, reacting } = found.value;
    const bar = reactionBar(kind, reacting);
    if (bar !== null) return fail(barred[bar]);
    const change = new Change(db, clock, place);
    for (const against of await ownTo(db, target, place, [opposite(kind)])) {
      await change.remove('reactions', against);
    }
    const cutter = new Cutter();
    const line = cutter.characters('evidence', evidence.trim(), limits.characters.evidence);
    const known = await ownTo(db, target, place, [kind]);
    for (const reaction of known) await change.update('reactions', reaction, { evidence: line });
    if (known.length === 0) {
      const { resourceId, annotationId } = target;
      const id = newId<ReactionId>();
      await change.insert('reactions', { id, resourceId, annotationId, kind, evidence: line });
    }
    return ok({ cut: cutter.cuts });
  });

/** Takes the member's own reaction of a kind back, and an older one of the opposite kind; none is no failure. */
export const takeReactionBack = (
  db: Database,
  target: ReactionTarget,
  kind: ReactionKind,
): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const found = await reactedTo(db, target);
    if (!found.ok) return found;
    const { place } = found.value;
    const change = new Change(db, clock, place);
    for (const reaction of await ownTo(db, target, place, [kind, opposite(kind)])) {
      await change.remove('reactions', reaction);
    }
    return ok(null);
  });

/**
 * Removes the reactions to an annotation, or, where none is named, all to a page and what is on it: the hub does
 * the same by itself. Runs within the caller's transaction.
 */
export async function removeReactions(
  change: Change,
  resourceId: ResourceId,
  annotationId: AnnotationId | null = null,
): Promise<void> {
  const reactions = await change.db.reactions
    .where({ resourceId })
    .filter((row) => isLive(row) && (annotationId === null || row.annotationId === annotationId))
    .toArray();
  for (const reaction of reactions) await change.removeAlong('reactions', reaction);
}

/** The live reactions to some pages and to what is on them. */
export const reactionsOn = (
  db: Database,
  resourceIds: readonly ResourceId[],
): Promise<Reaction[]> =>
  db.reactions
    .where('resourceId')
    .anyOf([...resourceIds])
    .filter(isLive)
    .toArray();

/** The reactions to some pages and to what is on them that stand, oldest first, by what they are about. */
export async function shownReactions(
  db: Database,
  resourceIds: readonly ResourceId[],
): Promise<Map<string, ShownReaction[]>> {
  const reactions = await reactionsOn(db, resourceIds);
  const authors = await authorsOf(db, reactions);
  const shown = (given: readonly Reaction[]): ShownReaction[] =>
    standing(given).flatMap(({ id, kind, evidence, createdAt }) => {
      const author = authors.get(id);
      return author && kind !== 'other' ? [{ id, kind, evidence, at: createdAt, author }] : [];
    });
  return new Map([...grouped(reactions, targetKey)].map(([key, given]) => [key, shown(given)]));
}
