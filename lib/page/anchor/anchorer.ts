import type { Selector } from '../../model/selector.ts';
import { findQuote, findQuoteIn } from './findQuote.ts';
import { liveIndexOf } from './liveIndex.ts';
import type { Match } from './quote.ts';
import { readSelectors } from './readSelectors.ts';
import type { Span } from './span.ts';
import { runNow, runSoon, type Steps } from './steps.ts';
import type { TextIndex } from './textIndex.ts';

/**
 * What became of an annotation's words on a page. `exact`: the same words; `fuzzy`: words so like them, in
 * a context so like theirs, that they are taken for them; `orphan`: no place is sure enough.
 * `score` is from 0 to 1, which is words and context letter for letter.
 */
export type Anchoring =
  | { status: 'exact' | 'fuzzy'; range: Range; score: number }
  | { status: 'orphan' };

/** Finds annotations' words on a page as it is when it is asked. Never throws for what selectors say. */
export interface Anchorer {
  /** Malformed selectors, and selectors that point nowhere, are orphans. */
  anchor(selectors: readonly Selector[]): Anchoring;
  anchorAll(list: readonly (readonly Selector[])[]): Anchoring[];
  /** As `anchorAll`, piece by piece while the page goes on. Null where `signal` was aborted before the end. */
  anchorSoon(
    list: readonly (readonly Selector[])[],
    signal: AbortSignal,
  ): Promise<Anchoring[] | null>;
  /** The same for orphans, only in and around words of the page that are new. */
  anchorNear(
    texts: ReadonlySet<Text>,
    list: readonly (readonly Selector[])[],
    signal: AbortSignal,
  ): Promise<Anchoring[] | null>;
  /** The words of a range as people see them, in the page as it was last read; null where it holds none. */
  wordsOf(range: Range): string | null;
}

/** What a place is worth whose words nobody can compare, as the selectors do not quote them. */
const unverified = 0.5;

/**
 * @param root the document, or the element that `describe` was given
 */
export function createAnchorer(root: Node): Anchorer {
  const live = liveIndexOf(root);
  const inSteps = async (
    signal: AbortSignal,
    steps: (index: TextIndex) => Steps<Anchoring[]>,
  ): Promise<Anchoring[] | null> => {
    const index = await live.soon(signal);
    return index && runSoon(steps(index), signal);
  };
  return {
    anchor: (selectors) => runNow(anchorIn(live.now(), selectors)),
    anchorAll: (list) => runNow(each(list, (selectors) => anchorIn(live.now(), selectors))),
    anchorSoon: (list, signal) =>
      inSteps(signal, (index) => each(list, (selectors) => anchorIn(index, selectors))),
    anchorNear: (texts, list, signal) =>
      inSteps(signal, (index) => {
        const stretches = stretchesOf(texts, index);
        return each(list, (selectors) => anchorNear(index, stretches, selectors));
      }),
    wordsOf(range) {
      const index = live.latest();
      const span = index.offsetsOf(range);
      return span && index.text.slice(span.start, span.end);
    },
  };
}

function* each(
  list: readonly (readonly Selector[])[],
  anchor: (selectors: readonly Selector[]) => Steps<Anchoring>,
): Steps<Anchoring[]> {
  const anchorings: Anchoring[] = [];
  for (const selectors of list) {
    anchorings.push(yield* anchor(selectors));
    yield;
  }
  return anchorings;
}

function* anchorIn(index: TextIndex, selectors: readonly Selector[]): Steps<Anchoring> {
  const { quotes, places } = readSelectors(selectors, index);
  const match =
    quotes.length > 0
      ? yield* findQuote(index, quotes, places)
      : places[0] && { ...places[0], score: unverified };
  return anchoringOf(index, match, quotes[0]?.exact);
}

function* anchorNear(
  index: TextIndex,
  stretches: readonly Span[],
  selectors: readonly Selector[],
): Steps<Anchoring> {
  const { quotes } = readSelectors(selectors, index);
  const match = yield* findQuoteIn(index.text, stretches, quotes);
  return anchoringOf(index, match, quotes[0]?.exact);
}

function anchoringOf(
  index: TextIndex,
  match: Match | null | undefined,
  pinned: string | undefined,
): Anchoring {
  const range = match && index.rangeOf(match);
  if (!match || !range) return { status: 'orphan' };
  const isExact = pinned !== undefined && index.text.slice(match.start, match.end) === pinned;
  return { status: isExact ? 'exact' : 'fuzzy', range, score: match.score };
}

/** Where text nodes stand in the text, neighbours together. */
function stretchesOf(texts: ReadonlySet<Text>, index: TextIndex): Span[] {
  const stretches: Span[] = [];
  for (const { node, start, end } of index.reading.pieces) {
    if (!texts.has(node)) continue;
    const last = stretches.at(-1);
    if (last && start - last.end <= 1) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end });
  }
  return stretches;
}
