import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, type Caller, hubBackend, postgresBackend } from '../support/backends.ts';
import { deleteOperation, note, outcomes, page, setOperation } from '../support/push.ts';
import { createWorld, data, join, type World } from '../support/world.ts';

interface Revisions {
  status: string;
  revisions?: { rev: number; fields: Record<string, unknown>; replaced_by: string }[];
  more?: boolean;
}

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
])('former versions, on %s', (_, start) => {
  let backend: Backend;
  let world: World;
  let community: string;
  let second: Caller & { id: string };

  beforeAll(async () => {
    backend = await start();
    world = await createWorld(backend);
    community = world.community;
    second = await backend.signUp('Second');
    await join(world.facilitator, community, second);
  });
  afterAll(() => backend.stop());

  const read = (caller: Caller, table: string, id: string, before?: number): Promise<Revisions> =>
    data(
      caller.rpc('revisions_read', {
        p_community: community,
        p_table: table,
        p_id: id,
        ...(before === undefined ? {} : { p_before: before }),
      }),
    );
  const send = (caller: Caller, ...operations: unknown[]) =>
    outcomes(caller, community, operations);

  async function aNote(body: string) {
    const [resource, id] = [newId(), newId()];
    await send(world.member, page(resource), note(id, resource, { body, tags: ['old'] }));
    return { resource, id };
  }

  it('of a note are for its author and for facilitators', async () => {
    const { id } = await aNote('first');
    await send(world.member, setOperation('annotations', id, { body: 'second' }));
    await send(world.member, setOperation('annotations', id, { tags: ['new'] }));
    const revisions = [
      { rev: 2, fields: { kind: 'note', body: 'second', quote: '', tags: ['old'] } },
      { rev: 1, fields: { kind: 'note', body: 'first', quote: '', tags: ['old'] } },
    ].map((revision) => ({ ...revision, replaced_by: world.member.id }));
    const all = {
      status: 'ok',
      more: false,
      revisions: revisions.map((it) => expect.objectContaining(it)),
    };
    expect(await read(world.member, 'annotations', id)).toEqual(all);
    expect(await read(world.facilitator, 'annotations', id)).toEqual(all);
    expect(await read(world.facilitator, 'annotations', id, 2)).toMatchObject({
      revisions: [{ rev: 1 }],
    });
    for (const other of [second, world.stranger, world.exMember, world.neighbour]) {
      expect(await read(other, 'annotations', id)).toEqual({ status: 'forbidden' });
    }
    expect(await read(world.member, 'annotations', newId())).toEqual({ status: 'forbidden' });
    expect(await read(world.member, 'memberships', id)).toEqual({ status: 'forbidden' });
  });

  it('are kept where a facilitator takes a text away, and not where its author does', async () => {
    const moderated = await aNote('rude');
    await send(world.facilitator, deleteOperation('annotations', moderated.id));
    expect(await read(world.member, 'annotations', moderated.id)).toMatchObject({
      revisions: [{ fields: { body: 'rude' }, replaced_by: world.facilitator.id }],
    });
    const own = await aNote('regretted');
    await send(world.member, setOperation('annotations', own.id, { body: 'still' }));
    await send(world.member, deleteOperation('annotations', own.id));
    expect(await read(world.facilitator, 'annotations', own.id)).toMatchObject({ revisions: [] });
  });

  it('of a page and of its text are found by any of its names', async () => {
    const [resource, alias] = [newId(), newId()];
    const address = { url_key: `example.org/${resource}`, url: `https://example.org/${resource}` };
    await send(
      world.member,
      page(resource, { ...address, title: 'Old' }),
      setOperation('contents', resource, { markdown: 'Old text', words: 2 }),
    );
    await send(second, page(alias, { ...address, title: 'New' }));
    await send(second, setOperation('contents', alias, { markdown: 'New text', words: 2 }));
    expect(await read(world.member, 'resources', alias)).toMatchObject({
      revisions: [{ rev: 1, fields: { title: 'Old' }, replaced_by: second.id }],
    });
    expect(await read(world.facilitator, 'contents', alias)).toMatchObject({
      revisions: [{ fields: { markdown: 'Old text' } }],
    });
    expect(await read(second, 'contents', alias)).toEqual({ status: 'forbidden' });
  });

  it('are not made of repaired selectors, nor of what was sent twice', async () => {
    const { id } = await aNote('same');
    const selectors = [{ type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' }];
    const repair = setOperation('annotations', id, { selectors });
    await send(world.member, repair, repair);
    expect(await read(world.member, 'annotations', id)).toMatchObject({ revisions: [] });
  });

  it('are the last twenty, and no longer a page than one of a pull', async () => {
    const { id } = await aNote('0');
    const bodies = Array.from({ length: 25 }, (_, n) => `${n + 1} ${'x'.repeat(30_000)}`);
    for (const body of bodies) await send(world.member, setOperation('annotations', id, { body }));
    const { revisions, more } = await read(world.member, 'annotations', id);
    expect(revisions?.map(({ rev }) => rev)).toEqual(Array.from({ length: 20 }, (_, n) => 25 - n));
    expect(more).toBe(false);
  });

  it('go with the row when it is purged', async () => {
    const { id } = await aNote('rude');
    await send(world.facilitator, deleteOperation('annotations', id));
    await backend.sql(
      "update public.annotations set deleted_at = now() - interval '1 year' where id = $1",
      [id],
    );
    await backend.sql('select private.purge()');
    expect(await backend.sql('select * from private.revisions where row_id = $1', [id])).toEqual(
      [],
    );
  });
});
