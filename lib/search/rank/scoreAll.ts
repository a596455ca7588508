import type { PackedSegment } from '../segment/packed.ts';
import { type Derived, derive } from './derive.ts';
import { Scores, type Statistics, scoreWord } from './score.ts';
import type { QueryWord, Tolerance } from './word.ts';

/** What came of looking for words: the scores by segment, and the terms that stood for them. */
export interface Scored {
  all: Scores[];
  /** by word, the terms that stood for it without simply beginning with it */
  others: Set<string>[];
}

/** Scores every document of some segments for words; each word has its place in the bits of `Scores.words`. */
export function scoreAll(
  segments: readonly PackedSegment[],
  words: readonly QueryWord[],
  tolerance: Tolerance,
  statistics: Statistics,
): Scored {
  const all = segments.map((segment) => new Scores(segment));
  const others: Set<string>[] = [];
  for (const [place, word] of words.entries()) {
    const derived = derive(segments, word, tolerance);
    scoreWord(all, derived, 1 << place, statistics);
    others.push(new Set(derived.others));
    if (word.parts.length > 0) scoreParts(all, segments, word.parts, 1 << place, statistics);
  }
  return { all, others };
}

/** Adds what a word's parts score to the documents that hold all of them. */
function scoreParts(
  all: readonly Scores[],
  segments: readonly PackedSegment[],
  parts: readonly string[],
  bit: number,
  statistics: Statistics,
): void {
  const apart = segments.map((segment) => new Scores(segment));
  for (const [place, part] of parts.entries()) {
    const exactly: Pick<Derived, 'weights' | 'places'> = {
      weights: [1],
      places: segments.map(({ dictionary }) => dictionary.find(part)),
    };
    scoreWord(apart, exactly, 1 << place, statistics);
  }
  const whole = 2 ** parts.length - 1;
  for (const [source, { scores, words }] of apart.entries()) {
    const into = all[source]!;
    for (let document = 0; document < words.length; document++) {
      if (words[document] !== whole) continue;
      into.scores[document] = into.scores[document]! + scores[document]!;
      into.words[document] = into.words[document]! | bit;
    }
  }
}
