import { expect, it } from 'vitest';
import { aSearchHit } from '../../test/support/searchDocuments.ts';
import { steady } from './steady.ts';

it('leaves hits where they are, adds new ones after them, and drops those that are gone', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => aSearchHit({ title }));
  const better = { ...a!, score: 2 };
  expect(steady([a!, b!, c!], [d!, c!, better])).toEqual([better, c, d]);
});
