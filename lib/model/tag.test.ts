import { expect, it } from 'vitest';
import { distinctTags, normaliseTag } from './tag.ts';

it('is composed, trimmed and single-spaced, in its own case', () => {
  expect(normaliseTag('  Cafe\u0301 \t\n au  lait\0 ')).toBe('Caf\u00E9 au lait');
});

it('is the same in any case; the first one written stays', () => {
  expect(distinctTags(['Bread', 'bread', '', 'BREAD', 'rye'])).toEqual(['Bread', 'rye']);
});
