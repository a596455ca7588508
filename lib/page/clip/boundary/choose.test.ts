import { expect, it } from 'vitest';
import { choose } from './choose.ts';

const page = { known: false, defuddle: 5_000, readability: 5_000, links: 100 };

it.each([
  ['a page full of links', {}, 'readability'],
  ['a page with little around its text', { links: 3 }, 'defuddle'],
  ['a site that Defuddle knows', { known: true, defuddle: 900 }, 'defuddle'],
  ['a page of which Defuddle lost a part', { links: 3, defuddle: 3_000 }, 'readability'],
  ['a page in which Readability found next to nothing', { readability: 300 }, 'defuddle'],
] as const)('of %s %o', (_kind, found, choice) => {
  expect(choose({ ...page, ...found })).toBe(choice);
});
