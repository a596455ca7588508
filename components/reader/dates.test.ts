import { expect, it } from 'vitest';
import { publishedText } from './dates.ts';

it.each([
  ['2026-03-14', '14 March 2026'],
  ['2026-03-14T23:30:00-11:00', '14 March 2026'],
  ['2026-03', 'March 2026'],
  ['2026', '2026'],
  ['last spring', 'last spring'],
  ['20260314', '20260314'],
])('says %s as precisely as it was told', (told, said) =>
  expect(publishedText(told, 'en-GB')).toBe(said),
);
