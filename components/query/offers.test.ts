import { expect, it } from 'vitest';
import { completingAt } from '../../lib/search/language/completing.ts';
import { offers } from './offers.ts';

const known = [
  { value: 'hand hygiene', count: 9 },
  { value: 'hygiene', count: 1 },
];

/** What is offered at the end of a text. */
function offered(text: string, values = known) {
  const completing = completingAt(text, text.length)!;
  return offers(completing, text.slice(completing.span.start, completing.span.end), values);
}

const labels = (text: string, values = known) => offered(text, values).map(({ label }) => label);

it('values of the library are written as they must be, and counted', () => {
  expect(offered('tag:hy')).toEqual([
    { written: '"hand hygiene"', label: 'hand hygiene', hint: '9 pages' },
    { written: 'hygiene', label: 'hygiene', hint: '1 page' },
  ]);
});

it('filters with values of their own offer those, counted where that is known', () => {
  expect(offered('kind:p', [{ value: 'pitfall', count: 2 }])).toEqual([
    { written: 'practice', label: 'practice', hint: '' },
    { written: 'pitfall', label: 'pitfall', hint: '2 pages' },
  ]);
  expect(labels('is:', [])).toEqual(['unanswered', 'endorsed', 'worked', 'stale']);
});

it('dates offer a few spans of time, keys a word about them', () => {
  expect(labels('after:', [])).toEqual(['7d', '1m', '3m', '1y']);
  expect(labels('after:1', [])).toEqual(['1m', '1y']);
  expect(offered('bef', [])).toEqual([
    { written: 'before:', label: 'before:', hint: 'clipped before a date' },
  ]);
});

it('nothing is offered where it is there already', () => {
  expect(labels('kind:tip', [])).toEqual([]);
  expect(labels('tag:hygiene', [{ value: 'hygiene', count: 1 }])).toEqual([]);
  expect(labels('tag:Hygiene', [{ value: 'hygiene', count: 1 }])).toEqual(['hygiene']);
});
