import { expect, it } from 'vitest';
import { openedLower } from './opened.ts';

const ids = (found: { id: string }[]) => found.map(({ id }) => id);

it('a page opened before comes after one as good, and before one that holds less or is much worse', () => {
  const candidates = [
    { id: 'opened', held: 2, score: 10 },
    { id: 'as good', held: 2, score: 9.5 },
    { id: 'much worse', held: 2, score: 5 },
    { id: 'holds less', held: 1, score: 50 },
  ];
  expect(ids(openedLower(candidates, new Set(['opened'])))).toEqual([
    'as good',
    'opened',
    'much worse',
    'holds less',
  ]);
  expect(ids(openedLower(candidates, new Set()))).toEqual(ids(candidates));
});
