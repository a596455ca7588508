import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { selectorsSchema } from './selector.ts';

const reads = (input: unknown) => v.safeParse(selectorsSchema, input).success;
const quote = { type: 'TextQuoteSelector', exact: 'the second rub', prefix: 'why ', suffix: '' };

describe('selectors from elsewhere', () => {
  it('are read as the W3C writes them', () => {
    const xpath = {
      type: 'XPathSelector',
      value: '/html/body/p[2]',
      refinedBy: { type: 'TextPositionSelector', start: 4, end: 4 },
    };
    const selectors = [
      quote,
      { type: 'TextPositionSelector', start: 10, end: 24 },
      { type: 'RangeSelector', startSelector: xpath, endSelector: xpath },
      { type: 'FragmentSelector', value: 'page=3' },
    ];
    expect(v.parse(selectorsSchema, selectors)).toEqual(selectors);
  });

  it('lose what is not theirs', () => {
    const [read] = v.parse(selectorsSchema, [{ ...quote, onclick: 'alert(1)' }]);
    expect(read).toEqual(quote);
  });

  it.each([
    ['no list', quote],
    ['an unknown type', [{ type: 'CssSelector', value: 'p' }]],
    ['a place before the start', [{ type: 'TextPositionSelector', start: -1, end: 2 }]],
    ['a place between characters', [{ type: 'TextPositionSelector', start: 0.5, end: 2 }]],
    ['a quote without words', [{ type: 'TextQuoteSelector' }]],
    ['a context of a megabyte', [{ ...quote, prefix: 'x'.repeat(1_000_000) }]],
    ['a hundred selectors', Array.from({ length: 100 }, () => quote)],
  ])('are refused: %s', (_, input) => {
    expect(reads(input)).toBe(false);
  });
});
