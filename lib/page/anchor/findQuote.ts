import { exactMatch } from './exactMatch.ts';
import { fuzzyMatch } from './fuzzyMatch.ts';
import { QGramIndex } from './qgramIndex.ts';
import { believable, type Match, type Quote, scoreAt } from './quote.ts';
import type { Span } from './span.ts';
import type { Steps } from './steps.ts';
import type { TextIndex } from './textIndex.ts';

/** A score from which the first place looked at is taken without a look at others. */
const certain = 0.95;
/** A score from which the same words are taken without a look at words that are only like them. */
const sure = 0.9;

/**
 * Where a quote stands in a text, from cheap to dear: at one of the places where it used to be, word for word
 * anywhere, and at last approximately. Null where no place is believable.
 * @param quotes the words as they were pinned, then as they were found since
 * @param places where they used to be, the surest first
 */
export function* findQuote(
  index: TextIndex,
  quotes: readonly Quote[],
  places: readonly Span[],
): Steps<Match | null> {
  for (const quote of quotes) {
    const there = matchAt(index.text, quote, places);
    if (there) return there;
  }
  const expected = places[0]?.start ?? null;
  let best: Match | null = null;
  const consider = (match: Match | null, quote: Quote) => {
    if (!match || match.score < believable(quote)) return;
    if (!best || match.score > best.score) best = match;
  };
  for (const quote of quotes) {
    consider(exactMatch(index.text, quote, expected), quote);
    yield;
    if (isSure(best)) return best;
  }
  for (const quote of quotes) {
    consider(yield* fuzzyMatch(yield* index.grams(), quote, expected), quote);
  }
  return best;
}

const isSure = (match: Match | null): boolean => match !== null && match.score >= sure;

/** The same in stretches of a text that are new; offsets are those of the text. */
export function* findQuoteIn(
  text: string,
  stretches: readonly Span[],
  quotes: readonly Quote[],
): Steps<Match | null> {
  let best: Match | null = null;
  for (const quote of quotes) {
    const beside = quote.prefix.length + quote.suffix.length + quote.exact.length * 2;
    for (const stretch of stretches) {
      const from = Math.max(0, stretch.start - beside);
      const part = text.slice(from, stretch.end + beside);
      let found = exactMatch(part, quote, null);
      if (!found || found.score < sure) {
        const fuzzy = yield* fuzzyMatch(yield* QGramIndex.of(part), quote, null);
        if (fuzzy && fuzzy.score > (found?.score ?? 0)) found = fuzzy;
      }
      if (!found || found.score < believable(quote)) continue;
      const { start, end, score } = found;
      if (!best || score > (best as Match).score)
        best = { start: from + start, end: from + end, score };
    }
  }
  return best;
}

/** The first of the places at which the words and their context still stand. */
function matchAt(text: string, quote: Quote, places: readonly Span[]): Match | null {
  for (const { start } of places) {
    if (!text.startsWith(quote.exact, start)) continue;
    const span = { start, end: start + quote.exact.length };
    const score = scoreAt(text, span, quote, 0);
    if (score >= certain) return { ...span, score };
  }
  return null;
}
