import type { AnnotationId } from '../../lib/model/id.ts';
import type { NoteHit, SearchHit } from '../../lib/model/search.ts';

/** What can be chosen from an answer: a page, or something said about it, which is listed under it. */
export interface Choice {
  hit: SearchHit;
  note: NoteHit | null;
}

export const choicesOf = (hits: readonly SearchHit[]): Choice[] =>
  hits.flatMap((hit) => [{ hit, note: null }, ...hit.notes.map((note) => ({ hit, note }))]);

/** Names a choice within an answer. */
export const choiceKey = ({ hit, note }: Choice): string => note?.id ?? hit.id;

/** The note that a choice leads to; null for a page itself. */
export const noteOf = ({ note }: Choice): AnnotationId | null => note?.id ?? null;

/**
 * Place of the choice that is meant unless another is taken: the best page, or, where its own words did not match,
 * the best of what was said about it; -1 where there is none.
 */
export function firstChoice(choices: readonly Choice[]): number {
  const [page, note] = choices;
  if (!page) return -1;
  return page.hit.matched.length === 0 && note?.note ? 1 : 0;
}
