import { expect, it } from 'vitest';
import type { Selector } from '../../model/selector.ts';
import { ofQuote, ofWords, pageNamed, pageSelector } from './pageSelectors.ts';

const fragment = (value: string): Selector => ({ type: 'FragmentSelector', value });
const quote: Selector = { type: 'TextQuoteSelector', exact: 'drip', prefix: '', suffix: '' };
const position: Selector = { type: 'TextPositionSelector', start: 3, end: 7 };

it('gives back the page it was made of', () => {
  expect(pageNamed([quote, pageSelector(40)])).toBe(40);
});

it.each([
  ['page=7', 7],
  ['zoom=100&page=7&view=fit', 7],
  ['page=0', null],
  ['page=-1', null],
  ['page=1e9', null],
  ['homepage=7', null],
  ['t=10', null],
  [`page=${'9'.repeat(400)}`, null],
])('reads %s', (value, page) => {
  expect(pageNamed([fragment(value)])).toBe(page);
});

it('keeps of selectors what holds on a page, and beyond it', () => {
  const all = [pageSelector(2), quote, position];
  expect(ofWords(all)).toEqual([quote, position]);
  expect(ofQuote(all)).toEqual([quote]);
});
