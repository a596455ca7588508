import { expect, it } from 'vitest';
import { searchNow } from '../../test/support/searchDocuments.ts';
import { askedOfHub } from './beyond.ts';
import { parseQuery } from './language/parse.ts';

it.each([
  ['hand hygiene', 'hand hygiene'],
  ['"hand hygiene" -gloves tag:x before:2024', '"hand hygiene" -gloves'],
  ['-"paper towels" soap', '-"paper towels" soap'],
  ['tag:gloves', null],
  ['-gloves', null],
  ['is:unanswered gloves', null],
  ['', null],
])('of %j the hub is asked %j', (text, asked) => {
  expect(askedOfHub(parseQuery(text, searchNow))).toBe(asked);
});
