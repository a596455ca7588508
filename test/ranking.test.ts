import { beforeAll, describe, expect, it } from 'vitest';
import { openSearch, type SearchIndex } from '../lib/search/index.ts';
import { stemsFor } from '../lib/search/stem/stemmers.ts';
import { type KnownQuery, knownQueries } from './fixtures/search/queries.ts';
import { demonstrationDocuments } from './support/demonstrationDocuments.ts';
import { Shelf, searchNow } from './support/searchDocuments.ts';

/** Hits that are looked through for the right one. */
const depth = 10;

let index: SearchIndex;
const nameOf = new Map<string, string>();

beforeAll(async () => {
  const documents = await demonstrationDocuments();
  for (const [name, { id }] of documents) nameOf.set(id, name);
  index = openSearch(new Shelf().put(...documents.values()), {
    now: () => searchNow,
    stems: stemsFor,
  });
  await index.ready;
});

async function found(query: string): Promise<string[]> {
  let names: string[] = [];
  for await (const { hits } of index.search(query, { limit: depth })) {
    names = hits.map(({ id }) => nameOf.get(id) ?? id);
  }
  return names;
}

/** The place of the first right answer, from 1; infinite where none is found. */
async function rankOf({ query, answers }: KnownQuery): Promise<number> {
  const place = (await found(query)).findIndex((name) => answers.includes(name));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

describe('the ranking', () => {
  it('puts the right answers of sixty queries first, or nearly', async () => {
    const ranked = await Promise.all(
      knownQueries.map(async (known) => ({ ...known, rank: await rankOf(known) })),
    );
    const meanReciprocalRank = ranked.reduce((sum, { rank }) => sum + 1 / rank, 0) / ranked.length;
    const inFirstThree = ranked.filter(({ rank }) => rank <= 3).length / ranked.length;
    const missed = ranked.filter(({ rank }) => rank > 3).map(({ query }) => query);
    console.log({ meanReciprocalRank, inFirstThree, missed });
    expect(ranked).toHaveLength(60);
    expect(meanReciprocalRank).toBeGreaterThan(0.94);
    expect(inFirstThree).toBeGreaterThan(0.98);
  });

  it('knows every page that the table names', () => {
    const names = new Set(nameOf.values());
    for (const { answers } of knownQueries) expect(names).toEqual(new Set([...names, ...answers]));
  });
});
