import { describe, expect, it } from 'vitest';
import {
  searchNote as note,
  searchNow as now,
  pageDocument as page,
  Shelf,
  somebody,
} from '../../test/support/searchDocuments.ts';
import { openSearch, type SearchDocument, type SearchIndex } from './index.ts';
import { stemsFor } from './stem/stemmers.ts';

const day = 24 * 60 * 60 * 1_000;
const setup = { now: () => now, stems: stemsFor };

const open = (...documents: SearchDocument[]) => openSearch(new Shelf().put(...documents), setup);

async function find(index: SearchIndex, text: string, limit = 20) {
  for await (const { hits, complete } of index.search(text, { limit })) if (complete) return hits;
  return [];
}

const titles = async (index: SearchIndex, text: string) =>
  (await find(index, text)).map(({ title }) => title);

describe('what is found', () => {
  it.each([
    ['title', page('Sourdough starters')],
    ['tags', page('x', { tags: ['sourdough'] })],
    ['excerpt', page('x', { excerpt: 'About sourdough.' })],
    ['text', page('x', { text: 'Bake **sourdough** slowly.' })],
    ['site', page('x', { site: 'Sourdough Weekly' })],
    ['byline', page('x', { byline: 'Sourdough Sam' })],
    ['a note’s words', page('x', { notes: [note('Feed the sourdough daily')] })],
    ['a quote', page('x', { notes: [note('', { quote: 'the sourdough rises' })] })],
  ])('words in %s', async (_where, document) => {
    const [hit] = await find(open(document, page('Something else')), 'sourdough');
    expect(hit?.id).toBe(document.id);
    const matched = [hit?.matched, hit?.notes[0]?.matched].flatMap((words) => words ?? []);
    expect(matched.every((word) => /sourdough/i.test(word))).toBe(true);
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

describe('names', () => {
  const pages = [
    page('Hooks', { text: 'Call useEffect with an array.' }),
    page('Firmware', { text: 'The pump is written in C++ and C.' }),
    page('Quality', { text: 'Audited by ISO-9001, see 10.1000/xyz182.' }),
    page('Vitamin C'),
  ];
  it.each([
    ['useEffect', ['Hooks']],
    ['effect', ['Hooks']],
    ['C++', ['Firmware']],
    ['ISO-9001', ['Quality']],
    ['9001', ['Quality']],
    ['iso 9001', ['Quality']],
    ['10.1000/xyz182', ['Quality']],
    ['xyz182', ['Quality']],
  ])('are found whole and by part: %s', async (text, expected) => {
    expect(await titles(open(...pages), text)).toEqual(expected);
  });
});

describe('parts of words', () => {
  it('are found where nothing begins with them', async () => {
    const index = open(page('Dekubitusprophylaxe'), page('Sturz'));
    expect(await titles(index, 'prophylaxe')).toEqual(['Dekubitusprophylaxe']);
  });
});

describe('a query', () => {
  const amina = somebody('Amina K.');
  const index = () =>
    open(
      page('Hand rub', {
        url: 'https://www.who.example/rub',
        tags: ['hand hygiene'],
        author: amina,
        createdAt: now - 300 * day,
        text: 'The second rub matters.',
        notes: [note('Does it count?', { kind: 'question' })],
      }),
      page('Gloves', {
        url: 'https://news.who.example/gloves',
        text: 'Gloves and the rub, second to none.',
        notes: [
          note('Old gel shows spots', { kind: 'pitfall', author: amina }),
          note('Use fresh gloves', { kind: 'tip' }),
        ],
      }),
    );
  it.each([
    ['rub', ['Hand rub', 'Gloves']],
    ['"second rub"', ['Hand rub']],
    ['rub -"second rub"', ['Gloves']],
    ['rub -gloves', ['Hand rub']],
    ['tag:"hand hygiene"', ['Hand rub']],
    ['TAG:"Hand Hygiène"', ['Hand rub']],
    ['-tag:"hand hygiene"', ['Gloves']],
    ['kind:pitfall', ['Gloves']],
    ['rub kind:question', ['Hand rub']],
    ['kind:pitfall,question rub', ['Hand rub', 'Gloves']],
    ['by:"Amina K." kind:pitfall', ['Gloves']],
    ['by:amina', ['Gloves', 'Hand rub']],
    ['by:nobody', []],
    ['site:who.example rub', ['Hand rub', 'Gloves']],
    ['site:news.who.example rub', ['Gloves']],
    ['site:https://www.news.who.example/a/b?c rub', ['Gloves']],
    ['site:WWW.News.Who.Example rub', ['Gloves']],
    ['ｔａｇ：「hand hygiene」', ['Hand rub']],
    ['-before:2025 rub', ['Hand rub', 'Gloves']],
    ['in:"ward 6" rub', ['Hand rub', 'Gloves']],
    ['in:elsewhere rub', []],
    ['is:unanswered', ['Hand rub']],
    ['before:2025', ['Hand rub']],
    ['after:2025-05-01', ['Gloves']],
    ['befor:2025 rub', ['Hand rub', 'Gloves']],
  ])('%s', async (text, expected) => {
    expect((await titles(index(), text)).sort()).toEqual([...expected].sort());
  });

  it('shows the notes that it asks for', async () => {
    const [hit] = await find(index(), 'kind:pitfall');
    expect(hit?.notes).toMatchObject([{ kind: 'pitfall', passage: 'Old gel shows spots' }]);
    const [tip] = await find(index(), 'fresh gloves');
    expect(tip?.notes).toMatchObject([{ kind: 'tip', matched: ['gloves', 'fresh'] }]);
  });
});

describe('order', () => {
  it('puts documents that hold all words first', async () => {
    const index = open(
      page('Bread bread bread', { tags: ['bread'] }),
      page('x', { text: 'How to proof any bread dough at night' }),
    );
    expect(await titles(index, 'bread proof')).toEqual(['x', 'Bread bread bread']);
  });

  it('puts the title before the text', async () => {
    const index = open(page('x', { text: 'about kneading' }), page('Kneading'));
    expect(await titles(index, 'kneading')).toEqual(['Kneading', 'x']);
  });

  it('puts the newer of two equal ones first', async () => {
    const index = open(
      page('Kneading', { updatedAt: now - 400 * day, site: 'old' }),
      page('Kneading', { updatedAt: now, site: 'new' }),
    );
    expect((await find(index, 'kneading')).map(({ site }) => site)).toEqual(['new', 'old']);
  });

  it('puts one that was opened before after one as good', async () => {
    const [first, second] = [page('Rye'), page('Rye')];
    const shelf = new Shelf().put(first, second);
    const index = openSearch(shelf, setup);
    const [before] = await find(index, 'rye');
    shelf.open(before!.id);
    const [after] = await find(index, 'rye');
    expect(after!.id).not.toBe(before!.id);
  });

  it('puts the page with the words that tell pages apart first, whatever others have of the rest', async () => {
    const common = Array.from({ length: 30 }, (_, n) =>
      page(`What to do when ${n}`, { text: 'what do you do when somebody comes' }),
    );
    const right = page('A fall', { text: 'Somebody who fell is not lifted.' });
    const found = await titles(open(...common, right), 'what do you do when somebody fell');
    expect(found[0]).toBe('A fall');
  });

  it('finds other forms of a word where it is nowhere as typed', async () => {
    const english = Array.from({ length: 5 }, (_, n) => page(`Page ${n}`, { language: 'en-GB' }));
    const naps = page('Naps at night', { language: 'en' });
    expect(await titles(open(...english, naps), 'napping night')).toEqual(['Naps at night']);
    const without = page('Naps at night');
    expect((await find(open(without), 'napping'))[0]).toBeUndefined();
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
    const index = openSearch(shelf, setup);
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
    const index = openSearch(shelf, setup);
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
    const changedSince = shelf.changedSince.bind(shelf);
    shelf.changedSince = async (clock) => {
      if (broken) throw new Error('closed');
      return changedSince(clock);
    };
    const index = openSearch(shelf, setup);
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
