import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteKinds } from '../../model/annotation.ts';
import { states } from './parsed.ts';
import { distance, meantKey, meantValue } from './suggest.ts';

it.each([
  ['', '', 0],
  ['', 'tag', 3],
  ['tga', 'tag', 1],
  ['befor', 'before', 1],
  ['note', 'site', 2],
  // The unrestricted distance is 2: swap, then insert between the two.
  ['ca', 'abc', 3],
])('%j and %j are %i apart', (one, other, away) => {
  expect(distance(one, other)).toBe(away);
});

it('words are as far apart one way as the other, and by no more than the longer is long', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const away = distance(one, other);
      expect(distance(other, one)).toBe(away);
      expect(away).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(away).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(away === 0).toBe(one === other);
    }),
  );
});

it.each([
  ['befor', 'before'],
  ['Bfore', 'before'],
  ['befroe', 'before'],
  ['bevore', 'before'],
  ['bfroe', 'before'],
  ['afetr', 'after'],
  ['aftre', 'after'],
  ['tga', 'tag'],
  ['tags', 'tag'],
  ['knid', 'kind'],
  ['kin', 'kind'],
  ['sites', 'site'],
  ['yb', 'by'],
  ['si', 'is'],
])('%s: is meant as %s:', (typed, key) => {
  expect(meantKey(typed)).toBe(key);
});

it.each(
  [
    ['http', 'https', 'mailto', 'ftp', 'file', 'doi', 'isbn', 'std', 'git', 'data', 'css', 'C'],
    ['note', 'Notes', 'tip', 'question', 'size', 'side', 'find', 'mind', 'bag', 'tab'],
    ['on', 'it', 'to', 'my', 'as', 'us', 'water', 'later', 'better', 'letter', 'Achtung', 'شيء'],
  ].flat(),
)('%s: is meant as no key', (typed) => {
  expect(meantKey(typed)).toBeNull();
});

it.each([
  ['tipp', noteKinds, 'tip'],
  ['Quest', noteKinds, 'question'],
  ['pitfals', noteKinds, 'pitfall'],
  ['qestion', noteKinds, 'question'],
  ['unanswerd', states, 'unanswered'],
  ['answered', states, null],
  ['foo', states, null],
  ['to', noteKinds, null],
  ['', noteKinds, null],
])('the value %j is mended or not', (typed, values, meant) => {
  expect(meantValue(typed, values)).toBe(meant);
});
