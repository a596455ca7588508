import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

it('spreads over a span that doubles, up to ten minutes', () => {
  expect([1, 2, 3].map((failures) => backoff(failures, 1))).toEqual([4_000, 8_000, 16_000]);
  expect(backoff(1, 0.5)).toBe(2_000);
  expect(backoff(1, 0)).toBe(0);
  expect(backoff(10_000, 1)).toBe(600_000);
});
