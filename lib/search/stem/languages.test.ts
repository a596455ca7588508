import { expect, it } from 'vitest';
import { pageDocument, Shelf, searchNow } from '../../../test/support/searchDocuments.ts';
import { openSearch } from '../index.ts';
import { stemmedLanguages } from './stemmed.ts';
import { stemsFor } from './stemmers.ts';

async function found(text: string, languages: string[]): Promise<string[]> {
  const shelf = new Shelf().put(pageDocument('Pojken och hunden', { language: null }));
  shelf.chosen = languages;
  const index = openSearch(shelf, { now: () => searchNow, stems: stemsFor });
  let titles: string[] = [];
  for await (const { hits } of index.search(text, { limit: 5 })) {
    titles = hits.map(({ title }) => title);
  }
  return titles;
}

it('finds other forms of a word in the languages that a community chose, whatever its pages say', async () => {
  expect(await found('pojkarnas', [])).toEqual([]);
  expect(await found('pojkarnas', ['sv-FI'])).toEqual(['Pojken och hunden']);
  expect(await found('pojkarnas', ['de', 'fi', 'hu', 'tr', 'sv'])).toEqual(['Pojken och hunden']);
});

it('has a stemmer for every language that can be chosen', () => {
  for (const language of stemmedLanguages) expect(stemsFor([language])).toHaveLength(1);
});
