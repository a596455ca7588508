import * as v from 'valibot';
import {
  type RangeSelector,
  type Selector,
  selectorSchema,
  type XPathSelector,
} from '../../model/selector.ts';
import { asQuote, type Quote } from './quote.ts';
import type { Span } from './span.ts';
import type { TextIndex } from './textIndex.ts';
import { elementAt } from './xpath.ts';

/** What selectors say of where words are. */
export interface Target {
  /** the words as they were pinned, then as they were found since */
  readonly quotes: readonly Quote[];
  /** where they used to be, the surest first */
  readonly places: readonly Span[];
}

/** Reads selectors against a page; those that are malformed or point nowhere are left out. */
export function readSelectors(selectors: readonly unknown[], index: TextIndex): Target {
  const known = selectors.flatMap((selector): Selector[] => {
    const read = v.safeParse(selectorSchema, selector);
    return read.success ? [read.output] : [];
  });
  const quotes = known
    .filter((selector) => selector.type === 'TextQuoteSelector')
    .map(asQuote)
    .filter(({ exact }) => exact !== '');
  const stored = known.filter((selector) => selector.type === 'RangeSelector');
  const positions = known.filter((selector) => selector.type === 'TextPositionSelector');
  const isHere = (span: Span | null): span is Span =>
    span !== null && span.start < span.end && span.end <= index.text.length;
  return {
    quotes,
    places: [...stored.map((selector) => spanOf(selector, index)), ...positions].filter(isHere),
  };
}

function spanOf({ startSelector, endSelector }: RangeSelector, index: TextIndex): Span | null {
  const start = pointOf(startSelector, index);
  const end = pointOf(endSelector, index);
  return start === null || end === null ? null : { start, end };
}

/** A RangeSelector runs from the beginning of one selection to the beginning of another. */
function pointOf({ value, refinedBy }: XPathSelector, index: TextIndex): number | null {
  const element = elementAt(value, index.root);
  const start = element && index.startOf(element);
  return start === null ? null : start + (refinedBy?.start ?? 0);
}
