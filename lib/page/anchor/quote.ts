import search from 'approx-string-match';
import type { Span } from './span.ts';
import { collapse } from './whitespace.ts';

/** Words and what stood around them, white space collapsed. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a quote was found, and how sure that is, from 0 to 1: its words and context letter for letter. */
export interface Match extends Span {
  readonly score: number;
}

/** Words as a selector from anywhere carries them, in the form in which the text is searched. */
export const asQuote = (words: Quote): Quote => ({
  exact: collapse(words.exact).trim(),
  prefix: collapse(words.prefix),
  suffix: collapse(words.suffix),
});

/** Room that context gets beyond its own length, in UTF-16 code units, for what was put in between. */
const contextSlack = 24;

/** What the words weigh in a score; the rest is the context's. */
const wordsWeight = 0.77;

/**
 * The score from which a match is believed. Below it, on drifted copies of real pages, more matches were
 * somewhere else than right. A few letters are like others by chance, so a short quote must match better.
 */
export const believable = (quote: Quote): number => Math.min(0.9, 0.65 + 1.5 / quote.exact.length);

/**
 * How sure it is that a quote is at a place.
 * @param errors edit distance between the quote's words and those at the place
 */
export function scoreAt(text: string, span: Span, quote: Quote, errors: number): number {
  const words = 1 - errors / quote.exact.length;
  const context = contextLikeness(text, span, quote) ?? words;
  return words * wordsWeight + context * (1 - wordsWeight);
}

/** How well what stands around a place agrees with the context, 0 to 1; null where the quote has none. */
function contextLikeness(text: string, { start, end }: Span, quote: Quote): number | null {
  const { prefix, suffix } = quote;
  const known = prefix.length + suffix.length;
  if (known === 0) return null;
  const before = text.slice(Math.max(0, start - prefix.length - contextSlack), start);
  const after = text.slice(end, end + suffix.length + contextSlack);
  return (
    (likeness(prefix, before) * prefix.length + likeness(suffix, after) * suffix.length) / known
  );
}

/** How like a text is to the part of another that is most like it: 1 is equal, 0 is half of it wrong. */
function likeness(wanted: string, found: string): number {
  if (found.includes(wanted)) return 1;
  const [best] = search(found, wanted, Math.floor(wanted.length / 2));
  return best ? 1 - (2 * best.errors) / wanted.length : 0;
}

/**
 * What decides between places of equal score: the nearest to where the quote used to be.
 * @param expected offset at which the quote was described, null where nobody said
 */
export const nearness = (start: number, expected: number | null, text: string): number =>
  expected === null ? 0 : 1 - Math.abs(start - expected) / text.length;
