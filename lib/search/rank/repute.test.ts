import { expect, it } from 'vitest';
import { pageDocument, Shelf, searchNow } from '../../../test/support/searchDocuments.ts';
import { noRepute, type PageRepute } from '../../model/repute.ts';
import { openSearch } from '../index.ts';

const repute = (over: Partial<PageRepute>) => ({ repute: { ...noRepute, ...over } });

const shelf = () =>
  new Shelf().put(
    pageDocument('Rye stale', repute({ isStale: true, isStaleItself: true })),
    pageDocument('Rye with a stale note', repute({ isStale: true })),
    pageDocument('Rye plain'),
    pageDocument('Rye worked', repute({ hasWorked: true })),
    pageDocument('Rye endorsed', repute({ isEndorsed: true })),
    pageDocument('Both rye', repute({ isEndorsed: true, hasWorked: true })),
    pageDocument('Rye of rye, and rye again'),
  );

async function titles(text: string): Promise<string[]> {
  let found: string[] = [];
  const index = openSearch(shelf(), { now: () => searchNow });
  for await (const { hits } of index.search(text, { limit: 10 })) {
    found = hits.map(({ title }) => title);
  }
  return found;
}

it('of pages as good as each other, those that are vouched for come first, and doubtful ones last', async () => {
  const found = (await titles('rye')).filter((title) => title.split(' ').length === 2);
  expect(found).toEqual(['Both rye', 'Rye endorsed', 'Rye worked', 'Rye plain', 'Rye stale']);
});

it('a page that holds more of the words comes before any that is vouched for', async () => {
  expect((await titles('rye again'))[0]).toBe('Rye of rye, and rye again');
});

it.each([
  ['is:endorsed', ['Both rye', 'Rye endorsed']],
  ['is:worked', ['Both rye', 'Rye worked']],
  ['is:stale rye', ['Rye stale', 'Rye with a stale note']],
  ['rye -is:stale is:worked -is:endorsed', ['Rye worked']],
])('finds %s', async (text, expected) => {
  expect((await titles(text)).sort()).toEqual([...expected].sort());
});
