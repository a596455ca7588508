import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { type Backend, postgresBackend } from '../support/backends.ts';
import { note, outcomes, page, pull, push, setOperation } from '../support/push.ts';
import { createWorld, join, type World } from '../support/world.ts';

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
    const [good, last] = [newId(), newId()];
    const id = () => newId();
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
    const id = newId();
    await push(world.neighbour, world.other, [page(id)]);
    expect(await send(page(id))).toEqual(['rejected:duplicate_id']);
  });

  it('tells its time and dates rows by their clocks', async () => {
    const id = newId();
    const { now } = await push(world.member, community, [
      { ...page(id), hlc: tick(hlcZero, Date.UTC(2026, 0, 2), 'aaaaaaaa') },
    ]);
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
    expect(Date.parse(String((await rowOf(id))?.created_at))).toBe(Date.UTC(2026, 0, 2));
  });
});

describe('an annotation', () => {
  it('needs its page and what it answers to be in the community', async () => {
    const [resource, elsewhere] = [newId(), newId()];
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
