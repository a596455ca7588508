import { expect, it } from 'vitest';
import { timeAgo } from './timeAgo.ts';

const now = new Date(2026, 5, 15, 12).getTime();
const hours = (count: number) => now - count * 3_600_000;

it.each([
  [now, 'now'],
  [now + 90_000, 'now'],
  [now - 5 * 60_000, '5m'],
  [hours(23), '23h'],
  [hours(49), '2d'],
  [hours(24 * 15), '2w'],
  [new Date(2026, 1, 2).getTime(), 'Feb 2'],
  [new Date(2024, 1, 2).getTime(), 'Feb 2, 2024'],
])('%d is %s', (at, text) => {
  expect(timeAgo(at, now, 'en-US')).toBe(text);
});

it('speaks the reader’s language', () => {
  expect(timeAgo(new Date(2026, 1, 2).getTime(), now, 'de')).toBe('2. Feb.');
});
