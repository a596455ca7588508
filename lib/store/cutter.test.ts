import { expect, it } from 'vitest';
import { limits } from '../model/limits.ts';
import { Cutter } from './cutter.ts';

it('cuts to the limit, counts in characters, and says so', () => {
  const cutter = new Cutter();
  expect(cutter.characters('title', '😀'.repeat(10_000), limits.characters.title)).toBe(
    '😀'.repeat(500),
  );
  expect(cutter.cuts).toEqual([{ field: 'title', kept: 500, given: 10_000 }]);
});

it('cleans without calling that a cut', () => {
  const cutter = new Cutter();
  expect(cutter.bytes('body', 'a\0b\uD83D', limits.bytes.body)).toBe('ab\uFFFD');
  expect(cutter.cuts).toEqual([]);
});

it('normalises tags: once each whatever their case, composed, with single spaces', () => {
  const cutter = new Cutter();
  expect(
    cutter.tags([' Bread ', 'bread', 'Cafe\u0301', 'caf\u00E9', 'a \t\n b', '', '  ']),
  ).toEqual(['Bread', 'Caf\u00E9', 'a b']);
  expect(cutter.cuts).toEqual([]);
});

it('keeps as many tags as fit, and says how many there were', () => {
  const cutter = new Cutter();
  const tags = cutter.tags(Array.from({ length: 30 }, (_, index) => `tag ${index}`));
  expect(tags).toHaveLength(limits.count.tags);
  expect(cutter.cuts).toEqual([{ field: 'tags', kept: 20, given: 30 }]);
});

it('lets an address that is too long lose its query, not its path', () => {
  const cutter = new Cutter();
  const url = `https://example.org/bread?q=${'x'.repeat(5_000)}#top`;
  expect(cutter.address(url)).toBe('https://example.org/bread');
  expect(cutter.cuts).toMatchObject([{ field: 'url' }]);
});
