import { allowed } from './query/allowed.ts';
import type { CompiledQuery } from './query/compile.ts';
import { best, type Candidate } from './rank/best.ts';
import { Scores, Statistics } from './rank/score.ts';
import { scoreAll } from './rank/scoreAll.ts';
import type { Tolerance } from './rank/word.ts';
import type { PackedSegment } from './segment/packed.ts';

/** Documents that answer a query, and which word of it a term stands for. */
export interface Answer {
  candidates: Candidate[];
  /** how many documents hold as many of the words as the best one does */
  total: number;
  /** place of the word that a term stands for; -1 for none */
  wordOf: (term: string) => number;
}

/** How far terms may be from what was typed: the second only where no document holds all words by the first. */
const tolerances = (stems: Tolerance['stems']): Tolerance[] => [
  { fuzzy: 0.2, within: false, stems: [] },
  { fuzzy: 0.34, within: true, stems },
];

/**
 * Looks a query up in some segments.
 * @param stems of the languages in which words with the same stem count, where the words as typed are not found
 * @param now minutes since 1970
 */
export function answer(
  segments: readonly PackedSegment[],
  query: CompiledQuery,
  limit: number,
  stems: Tolerance['stems'],
  now: number,
): Answer {
  const through = segments.map((segment) => allowed(segment, query));
  const { words } = query;
  if (words.length === 0) {
    const all = segments.map((segment) => new Scores(segment));
    return { ...best(all, through, 0, limit, now), wordOf: () => -1 };
  }
  const statistics = new Statistics(segments);
  let found: Answer = { candidates: [], total: 0, wordOf: () => -1 };
  for (const tolerance of tolerances(stems)) {
    const { all, others } = scoreAll(segments, words, tolerance, statistics);
    const here = best(all, through, words.length, limit, now);
    if ((here.candidates[0]?.held ?? 0) > (found.candidates[0]?.held ?? 0)) {
      found = { ...here, wordOf: wordOf(query, others) };
    }
    if (found.candidates[0]?.held === words.length) break;
  }
  return found;
}

function wordOf(
  { words }: CompiledQuery,
  others: readonly ReadonlySet<string>[],
): (term: string) => number {
  const known = new Map<string, number>();
  const look = (term: string): number =>
    words.findIndex(
      ({ text, parts, prefix }, place) =>
        term === text ||
        (prefix && term.startsWith(text)) ||
        parts.includes(term) ||
        others[place]!.has(term),
    );
  return (term) => {
    let place = known.get(term);
    if (place === undefined) {
      place = look(term);
      known.set(term, place);
    }
    return place;
  };
}
