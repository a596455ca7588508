import { expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import { hasFilter, hasTime, toggleFilter, toggleTime } from './toggle.ts';

const now = Date.parse('2025-06-15');
const toggled = (text: string, value: string) =>
  toggleFilter(text, parseQuery(text, now), 'tag', value);
const timed = (text: string, time: string) => toggleTime(text, parseQuery(text, now), time);

it('a filter is added, and taken away where it was', () => {
  expect(toggled('gel', 'hand hygiene')).toBe('gel tag:"hand hygiene"');
  expect(toggled('', 'gel')).toBe('tag:gel');
  expect(toggled('a tag:"Hand Hygiene" b', 'hand hygiene')).toBe('a b');
  expect(toggled('tag:gel,wax', 'gel')).toBe('tag:gel,wax tag:gel');
  expect(hasFilter(parseQuery('-tag:gel', now), 'tag', 'gel')).toBe(false);
});

it('one span of time takes the place of another', () => {
  expect(timed('gel after:1y', 'after:7d')).toBe('gel after:7d');
  expect(timed('gel after:7d', 'after:7d')).toBe('gel');
  expect(timed('before:2025 after:2024 gel', 'after:7d')).toBe('gel after:7d');
  expect(hasTime(parseQuery('before:1y', now), 'before:1y')).toBe(true);
});

it('what is added stands before a quote that has no second one, and before what is not read', () => {
  expect(toggled('gel "hand', 'wax')).toBe('tag:wax gel "hand');
  expect(toggled('kind:"tipp', 'wax')).toBe('tag:wax kind:"tipp');
  expect(timed('gel "hand', 'after:7d')).toBe('after:7d gel "hand');
  expect(toggled('is:#,＂', 'wax')).toBe('tag:wax is:#,＂');
  const long = 'x '.repeat(600);
  expect(toggled(long, 'wax')).toBe(`tag:wax ${long}`);
  expect(toggled(toggled(long, 'wax'), 'wax').trim()).toBe(long.trim());
});
