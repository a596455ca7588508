import { describe, expect, it } from 'vitest';
import { type Hlc, hlcZero, tick } from '../model/hlc.ts';
import type { AnnotationId, CommunityId, ResourceId } from '../model/id.ts';
import { openSearch, type SearchDocument, type SearchIndex, type SearchSource } from './index.ts';

const now = Date.parse('2025-06-01');
const day = 24 * 60 * 60 * 1_000;
let counter = 0;

const page = (title: string, over: Partial<SearchDocument> = {}): SearchDocument => {
  counter++;
  return {
    id: `00000000-0000-7000-8000-${String(counter).padStart(12, '0')}` as ResourceId,
    type: 'resource',
    communityId: 'c' as CommunityId,
    url: `https://example.org/${counter}`,
    urlKey: `example.org/${counter}`,
    title,
    site: null,
    byline: null,
    kind: null,
    author: null,
    tags: [],
    quote: '',
    excerpt: null,
    body: '',
    updatedAt: now,
    ...over,
  };
};

const tip = (body: string, over: Partial<SearchDocument> = {}): SearchDocument =>
  page('A page', {
    type: 'annotation',
    kind: 'tip',
    body,
    ...over,
    id: page('').id as unknown as AnnotationId,
  });

/** Rows in memory that are stamped as the store stamps its own. */
class Shelf implements SearchSource {
  readonly #rows = new Map<string, { document: SearchDocument | null; touched: Hlc }>();
  #clock = hlcZero;

  put(...documents: SearchDocument[]): this {
    for (const document of documents) this.#stamp(document.id, document);
    return this;
  }

  delete(id: string): void {
    this.#stamp(id, null);
  }

  #stamp(id: string, document: SearchDocument | null): void {
    this.#clock = tick(this.#clock, 1, '00000001');
    this.#rows.set(id, { document, touched: this.#clock });
  }

  async changedSince(clock: Hlc) {
    const ids = [...this.#rows].filter(([, row]) => row.touched > clock).map(([id]) => id);
    return { ids, clock: this.#clock };
  }

  async read(ids: readonly string[]) {
    return ids.flatMap((id) => this.#rows.get(id)?.document ?? []);
  }
}

const open = (...documents: SearchDocument[]) =>
  openSearch(new Shelf().put(...documents), () => now);

async function find(index: SearchIndex, text: string, limit = 20) {
  for await (const { hits } of index.search(text, { limit })) return hits;
  return [];
}

const titles = async (index: SearchIndex, text: string) =>
  (await find(index, text)).map(({ title }) => title);

describe('what is found', () => {
  it.each([
    ['title', page('Sourdough starters')],
    ['tags', page('x', { tags: ['sourdough'] })],
    ['excerpt', page('x', { excerpt: 'About sourdough.' })],
    ['text', page('x', { body: 'Bake **sourdough** slowly.' })],
    ['site', page('x', { site: 'Sourdough Weekly' })],
    ['byline', page('x', { byline: 'Sourdough Sam' })],
    ['a note’s words', tip('Feed the sourdough daily')],
    ['a quote', tip('', { quote: 'the sourdough rises' })],
  ])('words in %s', async (_where, document) => {
    const [hit] = await find(open(document, page('Something else')), 'sourdough');
    expect(hit?.id).toBe(document.id);
    expect(hit?.matched.every((word) => /sourdough/i.test(word))).toBe(true);
  });

  it('nothing, for words that are nowhere, and for no words', async () => {
    const index = open(page('Sourdough'));
    expect(await find(index, 'quantum')).toEqual([]);
    expect(await find(index, '')).toEqual([]);
    expect(await find(index, ' — ! ')).toEqual([]);
  });

  it('words half typed, mistyped and without their accents', async () => {
    const index = open(page('Fermentation at the Café'));
    expect(await titles(index, 'ferm')).toHaveLength(1);
    expect(await titles(index, 'fermantation')).toHaveLength(1);
    expect(await titles(index, 'cafe')).toHaveLength(1);
    expect(await titles(open(page('Search engines')), 'serach')).toHaveLength(1);
  });

  it('short words only as they are', async () => {
    expect(await titles(open(page('A cat')), 'bat')).toEqual([]);
  });

  it('Chinese, Japanese and Korean', async () => {
    const index = open(page('研究生命起源'), page('東京都庁の展望室'), page('학교에서 배운 것'));
    expect(await titles(index, '生命')).toEqual(['研究生命起源']);
    expect(await titles(index, '京都')).toEqual(['東京都庁の展望室']);
    expect(await titles(index, '展望')).toEqual(['東京都庁の展望室']);
    expect(await titles(index, '학교')).toEqual(['학교에서 배운 것']);
  });
});

describe('order', () => {
  it('puts documents that hold all words first', async () => {
    const index = open(
      page('Bread bread bread', { tags: ['bread'] }),
      page('x', { body: 'How to proof any bread dough at night' }),
    );
    expect(await titles(index, 'bread proof')).toEqual(['x', 'Bread bread bread']);
  });

  it('puts the title before the text', async () => {
    const index = open(page('x', { body: 'about kneading' }), page('Kneading'));
    expect(await titles(index, 'kneading')).toEqual(['Kneading', 'x']);
  });

  it('puts the newer of two equal ones first', async () => {
    const index = open(
      page('Kneading', { updatedAt: now - 400 * day, site: 'old' }),
      page('Kneading', { updatedAt: now, site: 'new' }),
    );
    expect((await find(index, 'kneading')).map(({ site }) => site)).toEqual(['new', 'old']);
  });

  it('gives no more than asked for', async () => {
    expect(await find(open(page('Bread'), page('Bread'), page('Bread')), 'bread', 2)).toHaveLength(
      2,
    );
  });
});

describe('changes', () => {
  it('are found by the next search, whoever made them', async () => {
    const shelf = new Shelf().put(page('Bread'));
    const index = openSearch(shelf, () => now);
    await index.ready;
    const late = page('Rye');
    shelf.put(late);
    expect(await titles(index, 'rye')).toEqual(['Rye']);
    shelf.put({ ...late, title: 'Spelt' });
    expect(await titles(index, 'rye')).toEqual([]);
    expect(await titles(index, 'spelt')).toEqual(['Spelt']);
    shelf.delete(late.id);
    expect(await titles(index, 'spelt')).toEqual([]);
  });

  it('can be handed in', async () => {
    const shelf = new Shelf();
    const index = openSearch(shelf, () => now);
    await index.ready;
    const document = page('Rye');
    shelf.put(document);
    index.add([document]);
    expect(await titles(index, 'rye')).toEqual(['Rye']);
    shelf.delete(document.id);
    index.remove([document.id]);
    expect(await titles(index, 'rye')).toEqual([]);
  });

  it('are tried again after the source failed', async () => {
    let broken = true;
    const shelf = new Shelf().put(page('Bread'));
    const index = openSearch(
      {
        changedSince: (clock) =>
          broken ? Promise.reject(new Error('closed')) : shelf.changedSince(clock),
        read: (ids) => shelf.read(ids),
      },
      () => now,
    );
    await expect(index.ready).rejects.toThrow('closed');
    await expect(find(index, 'bread')).rejects.toThrow('closed');
    broken = false;
    expect(await titles(index, 'bread')).toEqual(['Bread']);
  });
});

describe('bad days', () => {
  it('answers a query of 10,000 characters', async () => {
    const index = open(page('Bread'));
    expect(await titles(index, `bread ${'x'.repeat(10_000)}`)).toEqual(['Bread']);
    expect(await titles(index, 'bread '.repeat(2_000))).toEqual(['Bread']);
    expect(await find(index, '漢'.repeat(10_000))).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('typed on'));
    const answers = open(page('Bread')).search('bread', { limit: 5, signal: controller.signal });
    await expect(answers[Symbol.asyncIterator]().next()).rejects.toThrow('typed on');
  });

  it('takes a word that is a name of every object', async () => {
    expect(await titles(open(page('The constructor pattern')), 'constructor')).toHaveLength(1);
    expect(await find(open(page('Bread')), '__proto__ toString')).toEqual([]);
  });
});
