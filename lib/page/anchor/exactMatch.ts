import { type Match, nearness, type Quote, scoreAt } from './quote.ts';

/** Occurrences looked at on each side of where the words used to be: those farther away are not told apart by context. */
const mostOccurrences = 10_000;
/** Occurrences whose context is compared letter by letter. */
const mostCompared = 16;
/** What a place's nearness weighs against its context: it decides between equals. */
const nearnessWeight = 0.01;

/**
 * The occurrence of a quote's words whose context is most like the quote's, then the nearest.
 * @param expected offset at which the quote was described, null where nobody said
 */
export function exactMatch(text: string, quote: Quote, expected: number | null): Match | null {
  const { exact } = quote;
  const starts = occurrences(text, exact, expected ?? 0);
  const worthComparing =
    starts.length <= mostCompared ? starts : mostPromising(starts, text, quote, expected);
  let best: (Match & { rank: number }) | null = null;
  for (const start of worthComparing) {
    const span = { start, end: start + exact.length };
    const score = scoreAt(text, span, quote, 0);
    const rank = score + nearnessWeight * nearness(start, expected, text);
    if (!best || rank > best.rank) best = { ...span, score, rank };
  }
  return best;
}

function occurrences(text: string, words: string, expected: number): number[] {
  const starts: number[] = [];
  let after = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    starts.push(at);
    if (at >= expected && ++after === mostOccurrences) break;
  }
  return starts.slice(-2 * mostOccurrences);
}

/** Those with most letters in common right beside the words, then the nearest. */
const mostPromising = (starts: number[], text: string, quote: Quote, expected: number | null) =>
  starts
    .map((start) => ({
      start,
      rank: lettersBeside(text, start, quote) + nearness(start, expected, text),
    }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostCompared)
    .map(({ start }) => start);

function lettersBeside(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after++;
  return before + after;
}
