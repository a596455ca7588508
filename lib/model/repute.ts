import { grouped } from './grouped.ts';
import { type Reaction, type ReactionKind, targetKey } from './reaction.ts';

/** Of a reaction, what it counts by. */
type Given = Pick<Reaction, 'id' | 'authorId' | 'kind' | 'createdAt' | 'deletedAt'>;

/** Whether `a` was made after `b`, by the time it was made and else by id. */
const isLater = (a: Given, b: Given): boolean =>
  a.createdAt !== b.createdAt ? a.createdAt > b.createdAt : a.id > b.id;

const isVerdict = (kind: Reaction['kind']): boolean => kind === 'worked' || kind === 'did-not-work';

/**
 * The reactions to one thing that stand, oldest first: of each member one of a kind, and one verdict, the latest.
 * Whose author is no user any more stands for itself.
 */
export function standing<Row extends Given>(reactions: readonly Row[]): Row[] {
  const latest = new Map<string, Row>();
  for (const reaction of reactions) {
    const { id, authorId, kind, deletedAt } = reaction;
    if (deletedAt !== null || kind === 'other') continue;
    const key = `${authorId ?? id} ${isVerdict(kind) ? 'verdict' : kind}`;
    const known = latest.get(key);
    if (!known || isLater(reaction, known)) latest.set(key, reaction);
  }
  return [...latest.values()].sort((a, b) => (isLater(a, b) ? 1 : -1));
}

/** What reactions come to. */
export interface Repute {
  isEndorsed: boolean;
  /** it worked for some, and for more than it did not */
  hasWorked: boolean;
  /** to be looked at again: said to be outdated, or did not work for more than it worked for */
  isStale: boolean;
}

/**
 * What the reactions to one thing come to, of those that stand. Doubts count from when its text was last changed and when it was last
 * endorsed: who did either has looked at it again.
 * @param changedAt when its text was last changed, in milliseconds since 1970
 */
export function repute(stand: readonly Given[], changedAt: number): Repute {
  const of = (kind: ReactionKind) => stand.filter((reaction) => reaction.kind === kind);
  const endorsements = of('endorsement');
  const since = Math.max(changedAt, ...endorsements.map(({ createdAt }) => createdAt));
  const recent = (kind: ReactionKind) =>
    of(kind).filter(({ createdAt }) => createdAt > since).length;
  const worked = of('worked').length;
  return {
    isEndorsed: endorsements.length > 0,
    hasWorked: worked > of('did-not-work').length,
    isStale: recent('outdated') > 0 || recent('did-not-work') > worked,
  };
}

type Placed = Given & Pick<Reaction, 'resourceId' | 'annotationId'>;

/** What the reactions to a page and to all that is on it come to. */
export interface PageRepute extends Repute {
  /** the page itself is stale, and not only something on it */
  isStaleItself: boolean;
  /** people for whom the page, or something on it, worked */
  workedFor: number;
}

export const noRepute: PageRepute = {
  isEndorsed: false,
  hasWorked: false,
  isStale: false,
  isStaleItself: false,
  workedFor: 0,
};

/**
 * What the reactions to a page and to what is on it come to: one that is endorsed, has worked or is stale makes the
 * page so.
 * @param changedAt by what is reacted to (`targetKey`), when its text was last changed
 */
export function pageRepute(
  reactions: readonly Placed[],
  changedAt: ReadonlyMap<string, number>,
): PageRepute {
  const worked = new Set<string>();
  const page = { ...noRepute };
  for (const [key, given] of grouped(reactions, targetKey)) {
    const stand = standing(given);
    const { isEndorsed, hasWorked, isStale } = repute(stand, changedAt.get(key) ?? 0);
    page.isEndorsed ||= isEndorsed;
    page.hasWorked ||= hasWorked;
    page.isStale ||= isStale;
    page.isStaleItself ||= isStale && given.every(({ annotationId }) => annotationId === null);
    for (const { kind, authorId, id } of stand) {
      if (kind === 'worked') worked.add(authorId ?? id);
    }
  }
  page.workedFor = worked.size;
  return page;
}
