import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, type Caller, hubBackend, postgresBackend } from '../support/backends.ts';
import { deleteOperation, note, outcomes, page, setOperation } from '../support/push.ts';
import { seeded } from '../support/randomPage.ts';
import { createWorld, data, type World } from '../support/world.ts';

interface Found {
  status: string;
  hits: {
    score: number;
    resource: { t: string; id: string; title: string };
    annotation: { id: string; body: string } | null;
    passage: string | null;
  }[];
  more: boolean;
}

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
])('search in a community, on %s', (_, start) => {
  let backend: Backend;
  let world: World;
  let community: string;

  beforeAll(async () => {
    backend = await start();
    world = await createWorld(backend);
    community = world.community;
  });
  afterAll(() => backend.stop());

  const search = (query: string, more = {}, caller: Caller = world.member): Promise<Found> =>
    data(caller.rpc('search_community', { p_community: community, p_query: query, ...more }));
  const titles = async (query: string) =>
    (await search(query)).hits.map(({ resource }) => resource.title);
  const send = (...operations: unknown[]) => outcomes(world.member, community, operations);

  /** A page with a text and a note. */
  async function clip(fields: {
    title: string;
    markdown?: string;
    note?: string;
    tags?: string[];
  }) {
    const [id, noteId] = [newId(), newId()];
    const { title, markdown, note: body, tags = [] } = fields;
    const sent = await send(
      page(id, { title, tags }),
      ...(markdown ? [setOperation('contents', id, { markdown, words: 3 })] : []),
      ...(body ? [note(noteId, id, { body })] : []),
    );
    expect(new Set(sent)).toEqual(new Set(['ok']));
    return { id, noteId };
  }

  it('finds by title, tag, text and note, the title first, and a page once', async () => {
    await clip({ title: 'In the text', markdown: 'Knead the levain for ten minutes.' });
    await clip({ title: 'Levain', tags: ['bread'], note: 'A levain is fed daily.' });
    await clip({ title: 'By tag', tags: ['levain'] });
    expect(await titles('levain')).toEqual(['Levain', 'By tag', 'In the text']);
    const { hits } = await search('levain');
    expect(hits[0]).toMatchObject({
      resource: { t: 'resources' },
      annotation: { body: 'A levain is fed daily.' },
    });
    expect(hits[2]).toMatchObject({
      annotation: null,
      passage: expect.stringContaining('Knead the levain'),
    });
  });

  it('wants all words, begun ones too, and leaves out what it is told to', async () => {
    await clip({ title: 'Proofing baskets', markdown: 'Rattan dries well.' });
    await clip({ title: 'Proofing boxes', markdown: 'Plastic is washed.' });
    expect(await titles('proof bask')).toEqual(['Proofing baskets']);
    expect(await titles('proofing -plastic')).toEqual(['Proofing baskets']);
    expect(await titles('"rattan dries"')).toEqual(['Proofing baskets']);
    expect(await titles('"dries rattan"')).toEqual([]);
    expect(await titles('proofing submarine')).toEqual([]);
  });

  it('folds case, diacritics and widths', async () => {
    await clip({ title: 'Crème brûlée für ΑΘΗΝΑ и МОСКВА ｆｕｌｌ' });
    for (const query of ['creme', 'BRULEE', 'für', 'fur', 'αθηνα', 'москва', 'full']) {
      expect(await titles(query)).toEqual(['Crème brûlée für ΑΘΗΝΑ и МОСКВА ｆｕｌｌ']);
    }
  });

  it('finds within what is written without spaces', async () => {
    await clip({ title: '東京都の小麦粉', markdown: '한국어로 쓰인 밀가루 이야기' });
    for (const query of ['東京', '京都', '小麦', '麦', '粉', '밀가루', '가루', '東京都の小麦粉']) {
      expect(await titles(query)).toEqual(['東京都の小麦粉']);
    }
    expect(await titles('麦小')).toEqual([]);
  });

  it('finds identifiers, whole and by part', async () => {
    await clip({ title: 'useEffect, ISO-9001, 10.1000/xyz182 and snake_case' });
    for (const query of [
      'useEffect',
      'ISO-9001',
      '9001',
      '10.1000/xyz182',
      'xyz',
      'snake_case',
      'effect',
    ]) {
      expect(await titles(query)).toEqual(['useEffect, ISO-9001, 10.1000/xyz182 and snake_case']);
    }
  });

  it('takes any text there is as a question', async () => {
    const odd = [
      '',
      ' ',
      "'",
      '"',
      '%',
      '\\',
      '_',
      "'; drop table x; --",
      '(a & b) | !c',
      '<->',
      ':*',
      '-',
      '-a',
      '\u202e',
      'a'.repeat(5000),
      '🦆',
      '*',
      'a:b',
      "it's",
      '"never closed',
    ];
    for (const query of odd) expect(await search(query)).toMatchObject({ status: 'ok' });
    await clip({ title: 'A basket at 100% hydration' });
    expect(await titles('hydration 100%')).toEqual(['A basket at 100% hydration']);
    for (const wild of ['ba_ket', 'bas%et', 'asket\\']) expect(await titles(wild)).toEqual([]);
  });

  it('follows what is changed, moved and deleted', async () => {
    const { id, noteId } = await clip({ title: 'Autolyse', note: 'Rest it before the salt.' });
    expect(await titles('salt')).toEqual(['Autolyse']);
    await send(setOperation('annotations', noteId, { body: 'Rest it at once.' }));
    expect(await titles('salt')).toEqual([]);
    await send(setOperation('resources', id, { title: 'Fermentolyse' }));
    expect(await titles('autolyse')).toEqual([]);
    expect(await titles('fermentolyse')).toEqual(['Fermentolyse']);
    await send(deleteOperation('annotations', noteId));
    expect(await titles('once')).toEqual([]);
    await send(deleteOperation('resources', id));
    expect(await titles('fermentolyse')).toEqual([]);
  });

  it('holds a long text in a script of many letters, beside all else that a page may have', async () => {
    // Hardly two neighbours are the same twice.
    const ideographs = (count: number, seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: count }, () =>
        String.fromCodePoint(0x4e00 + Math.floor(random() * 20_000)),
      ).join('');
    };
    const letters = ideographs(85_000, 7_919);
    const id = newId();
    const sent = await send(
      page(id, {
        title: ideographs(500, 3),
        byline: ideographs(200, 11),
        site: ideographs(200, 13),
        excerpt: ideographs(1_000, 17),
        tags: Array.from({ length: 20 }, (_, n) => ideographs(50, 19 + 2 * n)),
      }),
      setOperation('contents', id, { markdown: `起${letters}`, words: 3 }),
    );
    expect(sent).toEqual(['ok', 'ok']);
    expect((await search(`起${letters[0]}`)).hits).toMatchObject([{ resource: { id } }]);
  });

  it('gives a page at a time', async () => {
    for (let n = 0; n < 5; n++) await clip({ title: `Page ${n} on couche` });
    const first = await search('couche', { p_limit: 3 });
    const rest = await search('couche', { p_limit: 3, p_offset: 3 });
    expect([first.hits.length, first.more, rest.hits.length, rest.more]).toEqual([
      3,
      true,
      2,
      false,
    ]);
    const ids = [...first.hits, ...rest.hits].map(({ resource }) => resource.id);
    expect(new Set(ids).size).toBe(5);
  });

  it('is for members, and shows nothing of other communities', async () => {
    for (const other of [world.stranger, world.exMember, world.neighbour]) {
      expect(await search('levain', {}, other)).toEqual({ status: 'forbidden' });
    }
    const elsewhere = await data<Found>(
      world.neighbour.rpc('search_community', { p_community: world.other, p_query: 'levain' }),
    );
    expect(elsewhere.hits).toEqual([]);
  });

  it('is not asked all the time', async () => {
    let refused = '';
    for (let n = 0; n < 300 && !refused; n++) {
      const answer = await world.facilitator.rpc('search_community', {
        p_community: community,
        p_query: 'levain',
      });
      if ('refused' in answer) refused = answer.refused;
    }
    expect(refused).toBe('PT429');
  });
});
