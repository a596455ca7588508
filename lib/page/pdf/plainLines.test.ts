import { expect, it } from 'vitest';
import { plainLines } from './plainLines.ts';

const item = (str: string, hasEOL = false) => ({ str, hasEOL, transform: [], width: 0, height: 0 });

it('joins what is on a line and nothing else', () => {
  const items = [
    { type: 'beginMarkedContent' },
    item('Warm '),
    item('the drip', true),
    item('', true),
    item('first.'),
    { type: 'endMarkedContent' },
  ];
  expect(plainLines(items)).toEqual(['Warm the drip', '', 'first.']);
});

it('says nothing of a page without text', () => {
  expect(plainLines([])).toEqual([]);
});
