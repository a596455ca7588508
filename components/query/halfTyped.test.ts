import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { isHalfTyped } from './halfTyped.ts';

const told = (text: string) =>
  parseQuery(text, 0)
    .problems.filter((problem) => !isHalfTyped(problem, text))
    .map(({ code }) => code);

it.each(['kind:ques', 'soap kind:Ques', 'before:20', 'before:2024-1', 'tag:', 'is:unans'])(
  '%j is still being typed',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);

it.each([
  ['kind:ques ', ['unknownValue']],
  ['kind:ques soap', ['unknownValue']],
  ['kind:xyz', ['unknownValue']],
  ['before:soon', ['badDate']],
  ['before:20 soap', ['badDate']],
  ['befor:2024', ['unknownKey']],
])('%j is told of', (text, codes) => {
  expect(told(text)).toEqual(codes);
});
