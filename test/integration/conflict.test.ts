import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { type Backend, hubBackend, postgresBackend } from '../support/backends.ts';
import { note, outcomes, page, pull, push, setOperation } from '../support/push.ts';
import { createWorld, type World } from '../support/world.ts';

const start = Date.now() - 60_000;
/** The clock of a moment, in milliseconds after the tests' first. */
const at = (ms: number, device = 'aaaaaaaa') => tick(hlcZero, start + ms, device);

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
])('a long text on %s', (_, open) => {
  let backend: Backend;
  let world: World;
  beforeAll(async () => {
    backend = await open();
    world = await createWorld(backend);
  });
  afterAll(() => backend.stop());

  /** A page with a text and a note on it, both of moment 0. */
  async function aPage() {
    const [resource, annotation] = [newId(), newId()];
    await push(world.member, world.community, [
      { ...page(resource), hlc: at(0) },
      setOperation('contents', resource, { markdown: 'was', words: 1 }, at(0)),
      { ...note(annotation, resource, { body: 'was' }), hlc: at(0) },
    ]);
    return { resource, annotation };
  }
  const rewrite = (id: string, body: string, ms: number, base: number | null) => ({
    ...setOperation('annotations', id, { body }, at(ms)),
    ...(base === null ? {} : { base: { body: at(base) } }),
  });
  const send = (...operations: unknown[]) => outcomes(world.member, world.community, operations);
  const bodyOf = async (id: string) =>
    (await pull(world.member, world.community)).rows.find((row) => row.id === id)?.body;

  it('takes changes that follow one another, in one push and in several', async () => {
    const { annotation } = await aPage();
    expect(
      await send(rewrite(annotation, 'first', 10, 0), rewrite(annotation, 'second', 20, 10)),
    ).toEqual(['ok', 'ok']);
    expect(await send(rewrite(annotation, 'third', 30, 20))).toEqual(['ok']);
    expect(await bodyOf(annotation)).toBe('third');
  });

  it.each([
    ['a later', 20],
    ['an earlier', 5],
  ])('is not overwritten by %s change of what was there before', async (_, ms) => {
    const { annotation } = await aPage();
    await send(rewrite(annotation, 'theirs', 10, 0));
    const { results } = await push(world.member, world.community, [
      rewrite(annotation, 'mine', ms, 0),
    ]);
    expect(results).toMatchObject([
      { s: 'conflict', fields: { body: 'theirs' }, stamps: { body: at(10) } },
    ]);
    expect(await bodyOf(annotation)).toBe('theirs');
  });

  it('is what a page’s words are too, for whoever clipped it anew', async () => {
    const { resource } = await aPage();
    const clip = (markdown: string, ms: number) => ({
      ...setOperation('contents', resource, { markdown, words: 2 }, at(ms)),
      base: { markdown: at(0) },
    });
    const theirs = await push(world.facilitator, world.community, [clip('theirs', 10)]);
    expect(theirs.results).toMatchObject([{ s: 'ok' }]);
    const mine = await push(world.member, world.community, [clip('mine', 20)]);
    expect(mine.results).toMatchObject([
      { s: 'conflict', fields: { markdown: 'theirs' }, stamps: { markdown: at(10) } },
    ]);
  });

  it('knows a change that comes twice, and one that says the same', async () => {
    const { annotation } = await aPage();
    const change = rewrite(annotation, 'mine', 10, 0);
    expect(await send(change, change)).toEqual(['ok', 'noop']);
    expect(await send(rewrite(annotation, 'mine', 5, 0))).toEqual(['noop']);
    expect(await send(rewrite(annotation, 'mine', 20, 0))).toEqual(['ok']);
  });

  it('takes nothing of a change that collides, and all else in the push', async () => {
    const { annotation } = await aPage();
    await send(rewrite(annotation, 'theirs', 10, 0));
    const both = {
      ...setOperation('annotations', annotation, { body: 'mine', tags: ['mine'] }, at(20)),
      base: { body: at(0) },
    };
    const other = setOperation('annotations', annotation, { kind: 'tip' }, at(30));
    expect(await send(both, other)).toEqual(['conflict', 'ok']);
    const row = (await pull(world.member, world.community)).rows.find(
      ({ id }) => id === annotation,
    );
    expect(row).toMatchObject({ body: 'theirs', tags: [], kind: 'tip' });
  });

  it('is merged by its clock alone where a change does not say what it was made of', async () => {
    const { annotation } = await aPage();
    await send(rewrite(annotation, 'theirs', 10, 0));
    expect(await send(rewrite(annotation, 'older', 5, null))).toEqual(['noop']);
    expect(await send(rewrite(annotation, 'newer', 20, null))).toEqual(['ok']);
    expect(await bodyOf(annotation)).toBe('newer');
  });

  it('is no answer to one who may not change it', async () => {
    const { annotation } = await aPage();
    const answer = await push(world.facilitator, world.community, [
      rewrite(annotation, 'hers', 10, 5),
    ]);
    expect(answer.results).toMatchObject([{ s: 'rejected', code: 'not_author' }]);
  });

  it.each([['text'], [[]], [1]])('refuses %j as a base', async (base) => {
    const { annotation } = await aPage();
    const change = { ...rewrite(annotation, 'mine', 10, null), base };
    expect(await send(change)).toEqual(['rejected:malformed']);
  });

  it('makes no answer that is larger than a page of a pull', async () => {
    const ids = Array.from({ length: 6 }, () => newId());
    const text = 'x'.repeat(250_000);
    for (const id of ids) {
      await push(world.member, world.community, [
        { ...page(id), hlc: at(0) },
        setOperation('contents', id, { markdown: `${text}${id}`, words: 1 }, at(0)),
      ]);
    }
    const { results } = await push(
      world.member,
      world.community,
      ids.map((id) => ({
        ...setOperation('contents', id, { markdown: 'mine', words: 1 }, at(10)),
        base: { markdown: at(5) },
      })),
    );
    expect(results).toHaveLength(4);
    expect(results.every(({ s }) => s === 'conflict')).toBe(true);
  });
});
