import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
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

describe('who may write', () => {
  it('lets everyone set a page’s fields, and only its author an annotation’s', async () => {
    const [resource, annotation] = [newId(), newId()];
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
    const [resource, first, second] = [newId(), newId(), newId()];
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
    const [resource, annotation] = [newId(), newId()];
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

  it('of a page takes its text and its author’s notes along, and closes it', async () => {
    const [resource, annotation] = [newId(), newId()];
    const text = setOperation('contents', resource, { markdown: 'long' });
    await send(page(resource), text, note(annotation, resource, { body: 'mine' }));
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
    ).toEqual(['rejected:resource_gone', 'gone', 'gone']);
  });

  it('of a page is refused while others have notes on it', async () => {
    const [resource, annotation] = [newId(), newId()];
    await send(page(resource));
    await outcomes(world.facilitator, community, [note(annotation, resource, { body: 'hers' })]);
    expect(await send(deleteOperation('resources', resource))).toEqual(['rejected:in_use']);
    await outcomes(world.facilitator, community, [deleteOperation('annotations', annotation)]);
    expect(await send(deleteOperation('resources', resource))).toEqual(['ok']);
  });

  it('of what never was is nothing', async () => {
    expect(await send(deleteOperation('annotations', newId()))).toEqual(['noop']);
  });

  it('frees the address for a new clip', async () => {
    const [first, second] = [newId(), newId()];
    const address = { url_key: 'example.org/again' };
    await send(page(first, address), deleteOperation('resources', first));
    expect(await send(page(second, address))).toEqual(['ok']);
  });
});

describe('a page clipped twice', () => {
  it('is one page, found by either id', async () => {
    const [first, second, annotation] = [newId(), newId(), newId()];
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
    const [first, second] = [newId(), newId()];
    const address = { url_key: `example.org/${first}` };
    await push(world.facilitator, community, [page(first, address)]);
    expect(await send(page(second, address), deleteOperation('resources', second))).toEqual([
      'alias',
      'rejected:not_author',
    ]);
  });
});
