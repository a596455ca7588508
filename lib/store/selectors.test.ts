import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limits } from '../model/limits.ts';
import type { Selector } from '../model/selector.ts';
import { byteLength } from '../model/text.ts';
import { fitSelectors } from './selectors.ts';

const quote = (exact: string, context = 'before'): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix: context,
  suffix: context,
});
const range: Selector = {
  type: 'RangeSelector',
  startSelector: { type: 'XPathSelector', value: '/html[1]/body[1]/p[1]' },
  endSelector: { type: 'XPathSelector', value: '/html[1]/body[1]/p[2]' },
};
const position: Selector = { type: 'TextPositionSelector', start: 1, end: 2 };

it('leaves what fits as it is', () => {
  expect(fitSelectors([quote('bread'), position, range])).toEqual([
    quote('bread'),
    position,
    range,
  ]);
});

it('cleans every text in them', () => {
  expect(fitSelectors([quote('a\0b\uDC00')])).toEqual([quote('ab\uFFFD')]);
});

it('gives up the range first, and keeps quote and position', () => {
  const long = quote('麦'.repeat(10_000), '麦'.repeat(440));
  const wide: Selector = {
    ...range,
    startSelector: { type: 'XPathSelector', value: `/${'x'.repeat(1_900)}` },
  };
  expect(fitSelectors([wide, long, position])).toEqual([long, position]);
});

it('then shortens the context, never the quote', () => {
  const [fitted] = fitSelectors([quote('麦'.repeat(10_000), '粉'.repeat(1_000)), range]);
  expect(fitted).toEqual({
    type: 'TextQuoteSelector',
    exact: '麦'.repeat(10_000),
    prefix: '粉'.repeat(32),
    suffix: '粉'.repeat(32),
  });
});

it('always fits, for any quote of the longest length', () => {
  const characters = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 60 });
  fc.assert(
    fc.property(characters, characters, (exact, context) => {
      const fill = exact ? exact.repeat(Math.floor(10_000 / exact.length)).slice(0, 9_990) : '';
      const fitted = fitSelectors([range, quote(fill, context.repeat(16).slice(0, 1_000))]);
      expect(byteLength(JSON.stringify(fitted))).toBeLessThanOrEqual(limits.bytes.selectors);
    }),
    { numRuns: 50 },
  );
});
