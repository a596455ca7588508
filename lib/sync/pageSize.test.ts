import { expect, test } from 'vitest';
import { PageSize } from './pageSize.ts';

const after = (...times: number[]) => {
  const size = new PageSize();
  for (const time of times) size.took(time);
  return size.bytes;
};

test('a quick line is asked for more and more, up to two megabytes', () => {
  expect([after(), after(200), after(200, 200)]).toEqual([256_000, 512_000, 1_024_000]);
  expect(after(...Array(10).fill(200))).toBe(2_000_000);
});

test('a slow one for less, so that a page comes within its time, and a middling one for the same', () => {
  expect([after(3_000), after(8_000), after(...Array(10).fill(8_000))]).toEqual([
    256_000, 64_000, 32_000,
  ]);
});
