import { expect, test } from 'vitest';
import { completions, finishedTags, withTags } from './tagTyping.ts';

const known = [
  { tag: 'rounds', count: 9 },
  { tag: 'hygiene', count: 7 },
  { tag: 'Hand Hygiene', count: 3 },
  { tag: 'handover', count: 1 },
];
const tags = (typed: string, chosen: string[] = []) =>
  completions(known, chosen, typed, 3).map(({ tag }) => tag);

test('commas of every script finish a tag', () => {
  expect(finishedTags('hygiene')).toEqual({ finished: [], rest: 'hygiene' });
  expect(finishedTags('hygiene, ro')).toEqual({ finished: ['hygiene'], rest: 'ro' });
  expect(finishedTags('手指衛生、洗手，x')).toEqual({ finished: ['手指衛生', '洗手'], rest: 'x' });
  expect(finishedTags('نظافة، ')).toEqual({ finished: ['نظافة'], rest: '' });
  expect(finishedTags(' , ,a\nb')).toEqual({ finished: ['a'], rest: 'b' });
});

test('a tag is not doubled in another case', () => {
  expect(withTags(['Hygiene'], [' hygiene ', 'new  tag', ''])).toEqual(['Hygiene', 'new tag']);
});

test('completes by the start of the tag, then by the start of a word in it', () => {
  expect(tags('h')).toEqual(['hygiene', 'Hand Hygiene', 'handover']);
  expect(tags('HY')).toEqual(['hygiene', 'Hand Hygiene']);
  expect(tags('nothing')).toEqual([]);
});

test('offers the most used ones for nothing typed, and never a chosen one', () => {
  expect(tags('')).toEqual(['rounds', 'hygiene', 'Hand Hygiene']);
  expect(tags('', ['ROUNDS'])).toEqual(['hygiene', 'Hand Hygiene', 'handover']);
});
