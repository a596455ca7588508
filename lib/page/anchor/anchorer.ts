import type { Selector } from '../../model/selector.ts';
import { exactMatch } from './exactMatch.ts';
import { fuzzyMatch } from './fuzzyMatch.ts';
import { QGramIndex } from './qgramIndex.ts';
import { believable, type Match, type Quote, scoreAt } from './quote.ts';
import { readSelectors } from './readSelectors.ts';
import { type Span, TextIndex } from './textIndex.ts';

/**
 * What became of an annotation's words on a page. `exact`: the same words; `fuzzy`: words so like them, in
 * a context so like theirs, that they are taken for them; `orphan`: no place is sure enough.
 * `score` is from 0 to 1, which is words and context letter for letter.
 */
export type Anchoring =
  | { status: 'exact' | 'fuzzy'; range: Range; score: number }
  | { status: 'orphan' };

export interface Anchorer {
  /** Never throws: malformed selectors, and selectors that point nowhere, are orphans. */
  anchor(selectors: readonly Selector[]): Anchoring;
  anchorAll(list: readonly (readonly Selector[])[]): Anchoring[];
}

/** A score from which the first place looked at is taken without a look at others. */
const certain = 0.95;
/** What a place is worth whose words nobody can compare, as the selectors do not quote them. */
const unverified = 0.5;

/**
 * Finds annotations' words on a page, from cheap to dear: at their stored range, at their position,
 * word for word anywhere, and at last approximately.
 * @param root the document, or the element that `describe` was given. It is read once: after the page has
 *   changed, make another anchorer.
 */
export function createAnchorer(root: Node): Anchorer {
  const index = new TextIndex(root);
  let grams: QGramIndex | null = null;

  const find = (quote: Quote, places: readonly Span[]): Match | null => {
    const there = matchAt(index.text, quote, places);
    if (there) return there;
    const expected = places[0]?.start ?? null;
    const exact = exactMatch(index.text, quote, expected);
    if (exact && exact.score >= believable(quote)) return exact;
    grams ??= new QGramIndex(index.text);
    const fuzzy = fuzzyMatch(grams, quote, expected);
    return fuzzy && fuzzy.score >= believable(quote) ? fuzzy : null;
  };

  const anchor = (selectors: readonly Selector[]): Anchoring => {
    const { quote, places } = readSelectors(selectors, index);
    const match = quote ? find(quote, places) : places[0] && { ...places[0], score: unverified };
    const range = match && index.rangeOf(match);
    if (!match || !range) return { status: 'orphan' };
    const isExact = quote !== null && index.text.slice(match.start, match.end) === quote.exact;
    return { status: isExact ? 'exact' : 'fuzzy', range, score: match.score };
  };

  return { anchor, anchorAll: (list) => list.map(anchor) };
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
