import search from 'approx-string-match';
import { bandWidth, type QGramIndex } from './qgramIndex.ts';
import { type Match, nearness, type Quote, scoreAt } from './quote.ts';
import type { Span } from './span.ts';
import { splitMatch } from './splitMatch.ts';
import type { Steps } from './steps.ts';

/** Places looked at for one quote. */
const mostCandidates = 6;
/** Share of a quote's letters that may be wrong before its words are other words. */
const mostErrors = 0.4;
/** Equally good alignments looked at in one place. */
const mostAlignments = 8;
const nearnessWeight = 0.02;
/** A score from which nothing better is looked for. */
const goodEnough = 0.9;

/** What is put between the words of a quote is a notice or a few, not a chapter. */
const longestGap = 800;
/** Share of the letters that may be wrong in a quote that something was put into. */
const mostSplitErrors = 0.25;
/** Share of the quote's letters that a gap must save: it would otherwise be found wherever a few letters recur. */
const leastSaved = 0.1;

interface Ranked extends Match {
  rank: number;
}

/**
 * The place that is most like a quote and its context. Filter and verify (Navarro, "A guided tour to
 * approximate string matching", 2001, §8): places that share q-grams with it, each aligned by Myers'
 * bit-parallel algorithm; then pairs of places, for a quote that something was put into.
 * @param expected offset at which the quote was described, null where nobody said
 */
export function* fuzzyMatch(
  grams: QGramIndex,
  quote: Quote,
  expected: number | null,
): Steps<Match | null> {
  const { text } = grams;
  const { exact, prefix, suffix } = quote;
  let best: Ranked | null = null;
  const consider = (span: Span, errors: number) => {
    const score = scoreAt(text, span, quote, errors);
    const rank = score + nearnessWeight * nearness(span.start, expected, text);
    if (!best || rank > best.rank) best = { ...span, score, rank };
  };

  const allowed = Math.floor(exact.length * mostErrors);
  let fewest = allowed;
  for (const place of grams.candidates(prefix + exact + suffix, mostCandidates)) {
    const at = place + prefix.length;
    const from = Math.max(0, at - allowed - bandWidth);
    const to = at + exact.length + allowed + 3 * bandWidth;
    if (to <= 0) continue;
    for (const found of search(text.slice(from, to), exact, allowed).slice(0, mostAlignments)) {
      const span = { start: from + found.start, end: from + found.end };
      consider(wholeWords(text, span, quote), found.errors);
      fewest = Math.min(fewest, found.errors);
    }
    if (isGood(best)) return best;
    yield;
  }

  const mostSplit = Math.min(exact.length * mostSplitErrors, fewest - exact.length * leastSaved);
  const parts = mostSplit > 0 ? grams.candidates(exact, mostCandidates) : [];
  for (const head of parts) {
    for (const tail of parts) {
      if (tail - head < bandWidth / 2 || tail - head > longestGap) continue;
      const found = splitMatch(text, exact, head + bandWidth / 2, tail + bandWidth / 2);
      if (found && found.errors <= mostSplit) {
        consider(wholeWords(text, found, quote), found.errors);
      }
      yield;
    }
  }
  return best;
}

const isGood = (match: Match | null): boolean => match !== null && match.score >= goodEnough;

/** An alignment may lose a letter or two at its ends: where the quote began and ended with words, so does it. */
const wholeWords = (text: string, { start, end }: Span, { prefix, suffix }: Quote): Span => ({
  start: prefix === '' || prefix.endsWith(' ') ? nearestEdge(text, start) : start,
  end: suffix === '' || suffix.startsWith(' ') ? nearestEdge(text, end) : end,
});

const isEdge = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || text[at - 1] === ' ' || text[at] === ' ';

function nearestEdge(text: string, at: number): number {
  for (let distance = 0; distance <= 3; distance++) {
    if (isEdge(text, at - distance)) return at - distance;
    if (isEdge(text, at + distance)) return at + distance;
  }
  return at;
}
