import { expect, it } from 'vitest';
import { quotedAt } from './quotes.ts';

it.each([
  ['"hand gel" x', 'hand gel', 10],
  ['"say ""yes"" now"', 'say "yes" now', 17],
  ['""', '', 2],
  ['""""', '"', 4],
  ['“hand gel” x', 'hand gel', 10],
  ['„Hände“ x', 'Hände', 7],
  ['”rena” x', 'rena', 6],
  ['«mains» x', 'mains', 7],
  ['»Zeit« x', 'Zeit', 6],
  ['「手指」x', '手指', 4],
  ['『手指』x', '手指', 4],
  ['＂手指＂x', '手指', 4],
  // As keyboards mix them.
  ['“hand" x', 'hand', 6],
  ['“Hand“ x', 'Hand', 6],
])('%j is quoted', (text, inner, end) => {
  expect(quotedAt(text, 0)).toEqual({ text: inner, end, closed: true });
});

it.each([
  ['"hand', 'hand'],
  ['"say ""yes', 'say "yes'],
  ['"say ""yes""', 'say "yes"'],
  ['“hand', 'hand'],
  ['"hand” x', 'hand” x'],
  ['«hand"', 'hand"'],
  ['"', ''],
  ['"""', '"'],
])('%j goes on to the end', (text, inner) => {
  expect(quotedAt(text, 0)).toEqual({ text: inner, end: text.length, closed: false });
});

it.each([
  ['27" screen', 2],
  ['צה"ל', 2],
  ['a”b', 1],
  ["'n'", 0],
  ['x', 0],
  ['”', 1],
  ['」', 0],
])('no quote begins in %j at %i', (text, at) => {
  expect(quotedAt(text, at)).toBeNull();
});

it('a quote begins after a bracket, and one that can only open anywhere', () => {
  expect(quotedAt('("a b"', 1)?.text).toBe('a b');
  expect(quotedAt('d’«eau vive»', 2)?.text).toBe('eau vive');
  expect(quotedAt('手「指」', 1)?.text).toBe('指');
});
