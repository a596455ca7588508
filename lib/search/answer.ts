import { allowed } from './query/allowed.ts';
import type { CompiledQuery } from './query/compile.ts';
import { best, bits, type Candidate } from './rank/best.ts';
import { Scores, Statistics } from './rank/score.ts';
import { scoreAll } from './rank/scoreAll.ts';
import { tellingWords } from './rank/telling.ts';
import type { Tolerance } from './rank/word.ts';
import type { PackedSegment } from './segment/packed.ts';

/** What came of looking a query up: by segment, what each document scored and whether it is let through. */
export interface LookedUp {
  all: Scores[];
  through: Uint8Array[];
  /** the words by which pages are told from each other, as bits */
  telling: number;
  /** place of the word that a term stands for; -1 for none */
  wordOf: (term: string) => number;
}

/** Documents that answer a query. */
export interface Answer extends Pick<LookedUp, 'wordOf'> {
  candidates: Candidate[];
  /** how many documents hold as many of the words as the best one does */
  total: number;
}

/** How far terms may be from what was typed: the second only where no document holds all words by the first. */
const tolerances = (stems: Tolerance['stems']): Tolerance[] => [
  { fuzzy: 0.2, within: false, stems: [] },
  { fuzzy: 0.34, within: true, stems },
];

/** The most words that any document that is let through holds, of those that count. */
function mostHeld({ all, through, telling }: Omit<LookedUp, 'wordOf'>): number {
  let most = 0;
  for (const [source, { words }] of all.entries()) {
    const open = through[source]!;
    for (let document = 0; document < words.length; document++) {
      if (open[document] === 1) most = Math.max(most, bits(words[document]! & telling));
    }
  }
  return most;
}

/**
 * Looks a query up in some segments.
 * @param stems of the languages in which words with the same stem count, where the words as typed are not found
 */
export function lookUp(
  segments: readonly PackedSegment[],
  query: CompiledQuery,
  stems: Tolerance['stems'],
): LookedUp {
  const through = segments.map((segment) => allowed(segment, query));
  const { words } = query;
  if (words.length === 0) {
    const all = segments.map((segment) => new Scores(segment));
    return { all, through, telling: 0, wordOf: () => -1 };
  }
  const statistics = new Statistics(segments);
  let found: (LookedUp & { held: number }) | undefined;
  for (const tolerance of tolerances(stems)) {
    const { all, others } = scoreAll(segments, words, tolerance, statistics);
    const telling = tellingWords(all, words.length);
    const held = mostHeld({ all, through, telling });
    if (!found || held > found.held) {
      found = { all, through, telling, held, wordOf: wordsOf(query, others) };
    }
    if (held === bits(telling)) break;
  }
  return found!;
}

/** The best documents for a query. @param now minutes since 1970 */
export function answer(
  segments: readonly PackedSegment[],
  query: CompiledQuery,
  limit: number,
  stems: Tolerance['stems'],
  now: number,
): Answer {
  const { all, through, telling, wordOf } = lookUp(segments, query, stems);
  return { ...best(all, through, telling, limit, now), wordOf };
}

/** Which word of a query a term stands for. @param others by word, terms that do not begin with it and stand for it all the same */
export function wordsOf(
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
        (others[place]?.has(term) ?? false),
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
