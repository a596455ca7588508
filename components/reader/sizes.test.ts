import { expect, it } from 'vitest';
import { nextSize, sizes } from './sizes.ts';

it('goes a step up or down, and stays at the ends', () => {
  expect(nextSize(1, 1)).toBe(1.15);
  expect(nextSize(1, -1)).toBe(0.85);
  expect(nextSize(sizes[0], -1)).toBe(sizes[0]);
  expect(nextSize(2, 1)).toBe(2);
});

it('finds its way back from a size that is none of them', () => {
  expect(nextSize(1.2, -1)).toBe(1.15);
  expect(nextSize(99, 1)).toBe(2);
});
