import search from 'approx-string-match';
import { bandWidth, type QGramIndex } from './qgramIndex.ts';
import { type Match, nearness, type Quote, scoreAt } from './quote.ts';
import type { Span } from './textIndex.ts';

/** Places looked at for one quote. */
const mostCandidates = 6;
/** Share of a quote's letters that may be wrong before its words are other words. */
const mostErrors = 0.4;
/** Equally good alignments looked at in one place. */
const mostAlignments = 8;
const nearnessWeight = 0.02;

/**
 * The place that is most like a quote and its context. Filter and verify (Navarro, "A guided tour to
 * approximate string matching", 2001, §8): places that share q-grams with it, each aligned by Myers'
 * bit-parallel algorithm.
 * @param expected offset at which the quote was described, null where nobody said
 */
export function fuzzyMatch(grams: QGramIndex, quote: Quote, expected: number | null): Match | null {
  const { text } = grams;
  const { exact, prefix, suffix } = quote;
  const allowed = Math.floor(exact.length * mostErrors);
  let best: (Match & { rank: number }) | null = null;
  for (const at of grams.candidates(prefix + exact + suffix, mostCandidates)) {
    const from = Math.max(0, at + prefix.length - allowed - bandWidth);
    const to = at + prefix.length + exact.length + allowed + 3 * bandWidth;
    for (const found of search(text.slice(from, to), exact, allowed).slice(0, mostAlignments)) {
      const span = wholeWords(text, { start: from + found.start, end: from + found.end }, quote);
      const score = scoreAt(text, span, quote, found.errors);
      const rank = score + nearnessWeight * nearness(span.start, expected, text);
      if (!best || rank > best.rank) best = { ...span, score, rank };
    }
  }
  return best;
}

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
