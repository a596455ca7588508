import { limits } from '../model/limits.ts';
import type { Selector } from '../model/selector.ts';
import { byteLength, firstCharacters, wellFormed } from '../model/text.ts';

const contextKept = 32;

const fits = (selectors: readonly Selector[]): boolean =>
  byteLength(JSON.stringify(selectors)) <= limits.bytes.selectors;

const clean = (selectors: readonly Selector[]): Selector[] =>
  JSON.parse(JSON.stringify(selectors), (_key, value: unknown) =>
    typeof value === 'string' ? wellFormed(value) : value,
  ) as Selector[];

const withoutRanges = (selectors: readonly Selector[]): Selector[] =>
  selectors.filter(({ type }) => type !== 'RangeSelector');

const withShortContext = (selectors: readonly Selector[]): Selector[] =>
  selectors.map((selector) =>
    selector.type === 'TextQuoteSelector'
      ? {
          ...selector,
          prefix: selector.prefix.slice(-contextKept).toWellFormed(),
          suffix: firstCharacters(selector.suffix, contextKept),
        }
      : selector,
  );

/**
 * Selectors within the limits of count and bytes: first the ranges go, which the quote and its
 * position make up for, then most of the context. The quote itself is never cut.
 */
export function fitSelectors(given: readonly Selector[]): Selector[] {
  const selectors = clean(given).slice(0, limits.count.selectors);
  if (fits(selectors)) return selectors;
  const unranged = withoutRanges(selectors);
  return fits(unranged) ? unranged : withShortContext(unranged);
}
