import { expect, it } from 'vitest';
import { replaceSpan, withoutSpan, writeKeyed, writeValue } from './write.ts';

it('values are in quotes where they must be', () => {
  expect(writeKeyed('tag', ['hand hygiene', 'a,b', 'c'])).toBe('tag:"hand hygiene","a,b",c');
  expect(writeKeyed('by', ['Amina K.'], true)).toBe('-by:"Amina K."');
  expect(writeValue('say "yes"')).toBe('"say ""yes"""');
  expect(['«x»', 'a、b', '「x」'].map(writeValue)).toEqual(['"«x»"', '"a、b"', '"「x」"']);
  expect(["l'eau", 'C++', 'a-b', '#1'].map(writeValue)).toEqual(["l'eau", 'C++', 'a-b', '#1']);
});

it('a span is replaced, and the caret is told', () => {
  expect(replaceSpan('x befor:2025', { start: 2, end: 8 }, 'before:')).toEqual({
    text: 'x before:2025',
    caret: 9,
  });
});

it.each([
  ['a  b  c', 3, 4, 'a c'],
  ['b  c ', 0, 1, 'c '],
  ['a b', 2, 3, 'a'],
  ['a', 0, 1, ''],
  ['a"b"c', 1, 4, 'a c'],
])('%j without %i to %i is %j', (text, start, end, rest) => {
  expect(withoutSpan(text, { start, end })).toBe(rest);
});
