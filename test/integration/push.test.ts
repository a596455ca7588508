import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { wellFormed } from '../../lib/model/text.ts';
import { type Backend, postgresBackend } from '../support/backends.ts';
import {
  deleteOperation,
  note,
  outcomes,
  page,
  pull,
  push,
  setOperation,
} from '../support/push.ts';
import { clockNow, createWorld, data, join, type World } from '../support/world.ts';

let backend: Backend;
let world: World;
let community: string;

beforeAll(async () => {
  backend = await postgresBackend();
  world = await createWorld(backend);
  community = world.community;
});
afterAll(() => backend.stop());

const send = (...operations: unknown[]) => outcomes(world.member, community, operations);
const rowOf = async (id: string) =>
  (await pull(world.member, community)).rows.find((row) => row.id === id);

describe('a push', () => {
  it('rejects what it cannot take alone, in order, and keeps the rest', async () => {
    const [good, last] = [newId<never>(), newId<never>()];
    const id = () => newId<never>();
    const answer = await send(
      page(good),
      'not an object',
      null,
      { ...page(id()), set: [] },
      { ...page(id()), del: true },
      { ...page(id()), set: undefined },
      { ...page(id()), id: 7 },
      { ...page(id()), id: 'no uuid' },
      { ...page(id()), t: 'memberships' },
      { ...page(id()), hlc: 'yesterday' },
      page(id(), { seq: 1 }),
      page(id(), { author_id: world.facilitator.id }),
      page(id(), { title: 5 }),
      page(id(), { tags: 'a' }),
      page(id(), { tags: [1] }),
      page(id(), { url: 'javascript:alert(1)' }),
      page(id(), { title: null }),
      setOperation('contents', good, { words: -1 }),
      setOperation('contents', good, { words: 1.5 }),
      note(id(), good, { kind: 'shout' }),
      note(id(), good, { selectors: {} }),
      page(last),
    );
    expect(answer).toEqual([
      'ok',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:22P02',
      'rejected:unknown_table',
      'rejected:bad_hlc',
      'rejected:unknown_field',
      'rejected:unknown_field',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:23514',
      'rejected:23514',
      'rejected:malformed',
      'rejected:malformed',
      'rejected:23514',
      'rejected:malformed',
      'ok',
    ]);
  });

  it('burns no sequence number on what it rejects or has already', async () => {
    const operation = page(newId());
    const first = await push(world.member, community, [operation]);
    const again = await push(world.member, community, [operation, 'nonsense', operation]);
    expect(again.results.map(({ s }) => s)).toEqual(['noop', 'rejected', 'noop']);
    expect(again.head).toBe(first.head);
  });

  it('refuses a clock from the future, and takes one just ahead', async () => {
    const at = (ms: number) => tick(hlcZero, Date.now() + ms, 'aaaaaaaa');
    expect(
      await send({ ...page(newId()), hlc: at(120_000) }, { ...page(newId()), hlc: at(30_000) }),
    ).toEqual(['rejected:clock_skew', 'ok']);
  });

  it('refuses a batch of 101, and one over a million bytes, as a whole', async () => {
    const many = Array.from({ length: 101 }, () => page(newId()));
    const heavy = ['x'.repeat(1_000_000)];
    for (const p_ops of [many, heavy]) {
      expect(await world.member.rpc('sync_push', { p_community: community, p_ops })).toEqual({
        refused: 'PT413',
      });
    }
    expect(await send(...many.slice(1))).toEqual(Array.from({ length: 100 }, () => 'ok'));
    expect(await send('x'.repeat(1_000_000 - 4))).toEqual(['rejected:malformed']);
  });

  it('takes nothing from a reader', async () => {
    const reader = await backend.signUp('Rea');
    await join(world.facilitator, community, reader, 'reader');
    expect(await push(reader, community, [page(newId())])).toEqual({ status: 'readonly' });
  });

  it('does not give an id of another community away', async () => {
    const id = newId<never>();
    await push(world.neighbour, world.other, [page(id)]);
    expect(await send(page(id))).toEqual(['rejected:duplicate_id']);
  });

  it('tells its time and dates rows by their clocks', async () => {
    const id = newId<never>();
    const { now } = await push(world.member, community, [
      { ...page(id), hlc: tick(hlcZero, Date.UTC(2026, 0, 2), 'aaaaaaaa') },
    ]);
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
    expect(Date.parse(String((await rowOf(id))?.created_at))).toBe(Date.UTC(2026, 0, 2));
  });
});

describe('who may write', () => {
  it('lets everyone set a page’s fields, and only its author an annotation’s', async () => {
    const [resource, annotation] = [newId<never>(), newId<never>()];
    await send(page(resource), note(annotation, resource, { body: 'mine' }));
    expect(
      await outcomes(world.facilitator, community, [
        setOperation('resources', resource, { title: 'Better' }),
        setOperation('annotations', annotation, { body: 'hers' }),
      ]),
    ).toEqual(['ok', 'rejected:not_author']);
    expect(await rowOf(annotation)).toMatchObject({ body: 'mine', author_id: world.member.id });
  });

  it('lets author and facilitator delete, and nobody else', async () => {
    const other = await backend.signUp('Otto');
    await join(world.facilitator, community, other);
    const [resource, first, second] = [newId<never>(), newId<never>(), newId<never>()];
    await send(page(resource), note(first, resource), note(second, resource));
    expect(await outcomes(other, community, [deleteOperation('annotations', first)])).toEqual([
      'rejected:not_author',
    ]);
    expect(await send(deleteOperation('annotations', first))).toEqual(['ok']);
    expect(
      await outcomes(world.facilitator, community, [deleteOperation('annotations', second)]),
    ).toEqual(['ok']);
  });
});

describe('a delete', () => {
  it('is final and leaves a tombstone without content', async () => {
    const [resource, annotation] = [newId<never>(), newId<never>()];
    await send(page(resource), note(annotation, resource, { body: 'secret', quote: 'words' }));
    expect(await send(deleteOperation('annotations', annotation))).toEqual(['ok']);
    expect(
      await send(
        setOperation('annotations', annotation, { body: 'again' }),
        deleteOperation('annotations', annotation),
      ),
    ).toEqual(['gone', 'gone']);
    expect(await rowOf(annotation)).toMatchObject({
      deleted_at: expect.any(String),
      body: '',
      quote: '',
      stamps: {},
      resource_id: resource,
    });
  });

  it('of a page takes its text along, keeps its notes, and closes it', async () => {
    const [resource, annotation] = [newId<never>(), newId<never>()];
    const text = setOperation('contents', resource, { markdown: 'long' });
    await send(page(resource), text, note(annotation, resource, { body: 'kept' }));
    await send(deleteOperation('resources', resource));
    const { rows } = await pull(world.member, community);
    expect(rows.filter(({ id }) => id === resource)).toMatchObject([
      { t: 'contents', markdown: '', deleted_at: expect.any(String) },
      { t: 'resources', url: null, title: null, deleted_at: expect.any(String) },
    ]);
    expect(
      await send(
        note(newId(), resource),
        setOperation('contents', resource, { markdown: 'more' }),
        setOperation('annotations', annotation, { body: 'edited' }),
      ),
    ).toEqual(['rejected:resource_gone', 'gone', 'ok']);
  });

  it('of what never was is nothing', async () => {
    expect(await send(deleteOperation('annotations', newId()))).toEqual(['noop']);
  });

  it('frees the address for a new clip', async () => {
    const [first, second] = [newId<never>(), newId<never>()];
    const address = { url_key: 'example.org/again' };
    await send(page(first, address), deleteOperation('resources', first));
    expect(await send(page(second, address))).toEqual(['ok']);
  });
});

describe('a page clipped twice', () => {
  it('is one page, found by either id', async () => {
    const [first, second, annotation] = [newId<never>(), newId<never>(), newId<never>()];
    const address = { url_key: `example.org/${first}` };
    await push(world.facilitator, community, [page(first, { ...address, byline: 'Imke' })]);
    const { results } = await push(world.member, community, [
      page(second, { ...address, title: 'Newer' }),
      setOperation('contents', second, { markdown: 'its text' }),
      note(annotation, second),
    ]);
    expect(results).toMatchObject([{ s: 'alias', id: first }, { s: 'ok' }, { s: 'ok' }]);
    expect(await send(page(second, address))).toEqual(['alias']);

    const { rows } = await pull(world.member, community);
    expect(rows.filter(({ id }) => id === second)).toEqual([]);
    expect(rows.filter(({ id }) => id === first)).toMatchObject([
      { t: 'contents', markdown: 'its text' },
      { t: 'resources', title: 'A page', byline: 'Imke' },
    ]);
    expect(await rowOf(annotation)).toMatchObject({ resource_id: first });
  });

  it('is not deleted by one who clipped it second', async () => {
    const [first, second] = [newId<never>(), newId<never>()];
    const address = { url_key: `example.org/${first}` };
    await push(world.facilitator, community, [page(first, address)]);
    expect(await send(page(second, address), deleteOperation('resources', second))).toEqual([
      'alias',
      'rejected:not_author',
    ]);
  });
});

describe('an annotation', () => {
  it('needs its page and what it answers to be in the community', async () => {
    const [resource, elsewhere] = [newId<never>(), newId<never>()];
    await push(world.neighbour, world.other, [page(elsewhere)]);
    expect(
      await send(
        page(resource),
        note(newId(), newId()),
        note(newId(), elsewhere),
        note(newId(), resource, { parent_id: newId() }),
      ),
    ).toEqual([
      'ok',
      'rejected:resource_unknown',
      'rejected:resource_unknown',
      'rejected:parent_unknown',
    ]);
  });
});

it('converges whatever the order, and however often each edit comes', async () => {
  const fields = ['title', 'byline', 'excerpt'] as const;
  const edit = fc.record({
    row: fc.nat(3),
    field: fc.constantFrom(...fields),
    ms: fc.integer({ min: 1, max: 20 }),
    device: fc.constantFrom('aaaaaaaa', 'cccccccc'),
    value: fc.string({ maxLength: 20 }).map(wellFormed),
  });
  const edits = fc
    .uniqueArray(edit, {
      maxLength: 60,
      selector: ({ row, field, ms, device }) => `${row} ${field} ${ms} ${device}`,
    })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
      ),
    );
  const started = Date.now() - 1_000_000;
  const clock = (ms: number, device: string) => tick(hlcZero, started + ms, device);

  await fc.assert(
    fc.asyncProperty(edits, async ([list, shuffled]) => {
      const ids = Array.from({ length: 4 }, () => newId<never>());
      await send(...ids.map((id) => ({ ...page(id), hlc: clock(0, 'aaaaaaaa') })));
      const operations = shuffled.map(({ row, field, ms, device, value }) =>
        setOperation('resources', ids[row]!, { [field]: value }, clock(ms, device)),
      );
      const half = Math.ceil(operations.length / 2);
      await Promise.all([
        push(world.member, community, operations.slice(0, half)),
        push(world.facilitator, community, operations.slice(half)),
      ]);

      const latest = new Map<string, (typeof list)[number]>();
      for (const one of list) {
        const cell = `${one.row} ${one.field}`;
        const before = latest.get(cell);
        if (!before || clock(one.ms, one.device) > clock(before.ms, before.device)) {
          latest.set(cell, one);
        }
      }
      const rows = await backend.sql<Record<string, unknown>>(
        'select * from public.resources where id = any($1)',
        [ids],
      );
      for (const { row, field, value } of latest.values()) {
        expect(rows.find(({ id }) => id === ids[row])?.[field]).toBe(value);
      }
    }),
    { numRuns: 25 },
  );
});

it('takes pushes of several members at a time without a gap or a double number', async () => {
  const writers = [world.member, world.facilitator];
  for (const name of ['Una', 'Vito']) {
    const writer = await backend.signUp(name);
    await join(world.facilitator, community, writer);
    writers.push(writer);
  }
  const before = (await pull(world.member, community)).head;
  await Promise.all(
    writers.map(async (writer) => {
      for (let n = 0; n < 10; n++) {
        await push(
          writer,
          community,
          Array.from({ length: 5 }, () => page(newId())),
        );
      }
    }),
  );
  const rows = await backend.sql<{ seq: number }>(
    'select seq from private.pull_rows where community_id = $1 and seq > $2 order by seq',
    [community, before],
  );
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => before + n + 1));
});

describe('a pull', () => {
  it('misses nothing, however small its pages', async () => {
    const whole = (await pull(world.member, community, { limit: 1_000, bytes: 4_000_000 })).rows;
    const seen: { t: string; id: string }[] = [];
    let since = 0;
    let epoch: string | null = null;
    for (let more = true; more; ) {
      const answer = await pull(world.member, community, { epoch, since, limit: 7, bytes: 900 });
      expect(answer.status).toBe('ok');
      expect(answer.rows.length).toBeLessThanOrEqual(7);
      expect(answer.rows.length).toBeGreaterThan(0);
      seen.push(...answer.rows);
      ({ cursor: since, epoch, more } = answer);
    }
    expect(seen).toEqual(whole);
    expect(since).toBe((await pull(world.member, community, { epoch, since })).head);
  });

  it('gives one heavy row rather than none', async () => {
    const id = newId<never>();
    const { epoch, cursor: since } = await pull(world.member, community, {
      limit: 1_000,
      bytes: 4_000_000,
    });
    await send(page(id), setOperation('contents', id, { markdown: 'x'.repeat(200_000) }));
    const first = await pull(world.member, community, { epoch, since, bytes: 1 });
    expect([first.rows.length, first.more]).toEqual([1, true]);
    const second = await pull(world.member, community, { epoch, since: first.cursor, bytes: 1 });
    expect([second.rows.length, second.more]).toEqual([1, false]);
  });

  it('leaves out columns that are not the reader’s', async () => {
    const { rows } = await pull(world.member, community, { limit: 1_000, bytes: 4_000_000 });
    const columns = (t: string) => Object.keys(rows.find((row) => row.t === t) ?? {}).sort();
    const synced = [
      'author_id',
      'created_at',
      'deleted_at',
      'id',
      'rev',
      'seq',
      'stamps',
      't',
      'updated_at',
    ];
    expect(columns('communities')).toEqual([
      'created_at',
      'deleted_at',
      'guidelines',
      'id',
      'kind',
      'name',
      'purpose',
      'seq',
      't',
      'topics',
    ]);
    expect(columns('memberships')).toEqual([
      'bio',
      'joined_at',
      'left_at',
      'name',
      'open_to_mentor',
      'role',
      'seq',
      't',
      'topics',
      'user_id',
    ]);
    expect(columns('contents')).toEqual([...synced, 'markdown', 'words'].sort());
    expect(columns('annotations')).toEqual(
      [...synced, 'body', 'kind', 'parent_id', 'quote', 'resource_id', 'selectors', 'tags'].sort(),
    );
    expect(columns('resources')).toEqual(
      [
        ...synced,
        'byline',
        'excerpt',
        'language',
        'published',
        'site',
        'tags',
        'title',
        'url',
        'url_key',
      ].sort(),
    );
  });

  it('starts anew after another epoch, a cursor ahead of the head, and a purge', async () => {
    const { epoch, head } = await pull(world.member, community);
    const reset = { status: 'reset', epoch, head };
    expect(await pull(world.member, community, { epoch: newId(), since: 3 })).toEqual(reset);
    expect(await pull(world.member, community, { epoch, since: head + 1 })).toEqual(reset);
    const purge = 'update private.clocks set purged_seq = $2 where community_id = $1';
    await backend.sql(purge, [community, 5]);
    expect(await pull(world.member, community, { epoch, since: 4 })).toEqual(reset);
    expect(await pull(world.member, community, { epoch, since: 5 })).toMatchObject({
      status: 'ok',
    });
    expect(await pull(world.member, community)).toMatchObject({ status: 'ok' });
    await backend.sql(purge, [community, 0]);
  });

  it('carries what an account left behind, without its author', async () => {
    const leaver = await backend.signUp('Gone');
    await join(world.facilitator, community, leaver);
    const [resource, annotation] = [newId<never>(), newId<never>()];
    await push(leaver, community, [page(resource), note(annotation, resource, { body: 'stays' })]);
    const { epoch, cursor: since } = await pull(world.member, community, {
      limit: 1_000,
      bytes: 4_000_000,
    });
    await data(leaver.rpc('sync_heads'));
    await backend.sql('delete from auth.users where id = $1', [leaver.id]);
    const { rows } = await pull(world.member, community, { epoch, since });
    expect(rows.map(({ id, author_id }) => [id, author_id]).sort()).toEqual(
      [
        [resource, null],
        [annotation, null],
      ].sort(),
    );
  });

  it('is of the moment: clocks of devices do not order it', async () => {
    const [early, late] = [newId<never>(), newId<never>()];
    await send({ ...page(late), hlc: clockNow() });
    await send({ ...page(early), hlc: tick(hlcZero, 1, 'aaaaaaaa') });
    const ids = (await pull(world.member, community, { limit: 1_000, bytes: 4_000_000 })).rows.map(
      ({ id }) => id,
    );
    expect(ids.indexOf(early)).toBeGreaterThan(ids.indexOf(late));
  });
});
