import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { isHalfTyped } from './halfTyped.ts';

/** What is told of a text with the caret at the bar, or at its end. */
function told(marked: string): string[] {
  const bar = marked.indexOf('|');
  const text = marked.replace('|', '');
  const caret = bar < 0 ? text.length : bar;
  return parseQuery(text, 0)
    .problems.filter((problem) => !isHalfTyped(problem, caret))
    .map(({ code }) => code);
}

it.each([
  'kind:ques',
  'soap kind:Ques',
  'kind:tip,ques| soap',
  'kind:"ques',
  'before:20',
  'before:2024-1',
  'after:tod',
  '-before:2024',
  'tag:',
  'is:unans',
  'soap "hand hy',
  '(',
])('%j is still being typed', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  ['kind:ques ', ['unknownValue']],
  ['kind:ques soap', ['unknownValue']],
  ['so|ap kind:ques', ['unknownValue']],
  ['kind:xyz', ['unknownValue']],
  ['before:soon', ['badDate']],
  ['before:20 soap', ['badDate']],
  ['-before:2024 soap', ['excludedDate']],
  ['befor:2024', ['unknownKey']],
  ['tag: soap', ['noValue']],
  ['so|ap "hand hy', ['loneQuote']],
])('%j is told of', (text, codes) => {
  expect(told(text)).toEqual(codes);
});

it('without a caret, nothing is being typed', () => {
  const [problem] = parseQuery('kind:ques', 0).problems;
  expect(isHalfTyped(problem!, null)).toBe(false);
});
