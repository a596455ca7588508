import type { Selector } from '../../model/selector.ts';

/** RFC 3778: fragments of PDF files. */
const conformsTo = 'http://tools.ietf.org/rfc/rfc3778';

/** The selector of a page, counted from 1. */
export const pageSelector = (page: number): Selector => ({
  type: 'FragmentSelector',
  value: `page=${page}`,
  conformsTo,
});

/** The number of the page that selectors name; null where they name none. */
export function pageNamed(selectors: readonly Selector[]): number | null {
  for (const selector of selectors) {
    if (selector.type !== 'FragmentSelector') continue;
    const page = /(?:^|&)page=(\d{1,6})(?:&|$)/.exec(selector.value)?.[1];
    if (page && Number(page) > 0) return Number(page);
  }
  return null;
}

/** What of selectors still holds in a file whose elements are made anew each time it is shown. */
export const ofWords = (selectors: readonly Selector[]): Selector[] =>
  selectors.filter(({ type }) => type === 'TextQuoteSelector' || type === 'TextPositionSelector');

/** What holds beyond the page that they name: positions are counted within it. */
export const ofQuote = (selectors: readonly Selector[]): Selector[] =>
  selectors.filter(({ type }) => type === 'TextQuoteSelector');
