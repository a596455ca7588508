import { reputeWeights } from './repute.ts';
import type { Scores } from './score.ts';

/** A document that a query found. */
export interface Candidate {
  id: string;
  /** how many of the words it holds */
  held: number;
  score: number;
}

/** A document changed today counts this much more than one of long ago, and half as much more after `halfLife` minutes. */
const recency = { most: 0.15, halfLife: 90 * 24 * 60 };

export const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** Whether a stands before b. */
const before = (a: Candidate, b: Candidate): boolean =>
  a.held !== b.held ? a.held > b.held : a.score > b.score;

/**
 * The best documents of those let through, those that hold most of the words first; and how many of them hold as
 * many as the best does.
 * @param through 1 for each document let through, by segment
 * @param telling the words that count, as bits; where none were asked for, all that is let through is found, the
 * latest first
 * @param now minutes since 1970
 */
export function best(
  all: readonly Scores[],
  through: readonly Uint8Array[],
  telling: number,
  limit: number,
  now: number,
): { candidates: Candidate[]; total: number } {
  const top: Candidate[] = [];
  let mostHeld = 0;
  let total = 0;
  for (const [source, { segment, scores, words: masks }] of all.entries()) {
    const open = through[source]!;
    const weights = reputeWeights(segment);
    for (let document = 0; document < segment.count; document++) {
      if (open[document] === 0) continue;
      const mask = masks[document]!;
      if (telling !== 0 && mask === 0) continue;
      const held = bits(mask & telling);
      if (held > mostHeld) {
        mostHeld = held;
        total = 0;
      }
      if (held === mostHeld) total++;
      const last = top.length === limit ? top[limit - 1] : undefined;
      if (last && held < last.held) continue;
      const age = Math.max(0, now - segment.updated[document]!);
      const fresh = 1 + recency.most * 0.5 ** (age / recency.halfLife);
      // MiniSearch, too, multiplies by the number of words that a document holds.
      const score =
        telling === 0
          ? -age
          : scores[document]! * Math.max(1, held) * fresh * (weights?.[document] ?? 1);
      if (last && held === last.held && score <= last.score) continue;
      insert(top, { id: segment.idOf(document), held, score }, limit);
    }
  }
  return { candidates: top, total };
}

function insert(top: Candidate[], candidate: Candidate, limit: number): void {
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(candidate, top[middle]!)) high = middle;
    else low = middle + 1;
  }
  top.splice(low, 0, candidate);
  if (top.length > limit) top.pop();
}
