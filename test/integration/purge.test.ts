import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, postgresBackend } from '../support/backends.ts';
import { deleteOperation, note, outcomes, page, pull, setOperation } from '../support/push.ts';
import { createWorld, type World } from '../support/world.ts';

let backend: Backend;
let world: World;
beforeAll(async () => {
  backend = await postgresBackend();
  world = await createWorld(backend);
});
afterAll(() => backend.stop());

const send = (...operations: unknown[]) => outcomes(world.member, world.community, operations);
const everything = () => pull(world.member, world.community, { limit: 1_000, bytes: 4_000_000 });

/** Lets everything that was deleted so far have been deleted long ago. */
const age = async () => {
  for (const table of ['reactions', 'annotations', 'contents', 'resources']) {
    const aged = `update public.${table} set deleted_at = deleted_at - interval '91 days'
      where deleted_at is not null`;
    // Time goes by without a new sequence number.
    for (const sql of [
      `alter table public.${table} disable trigger ${table}_take_seq`,
      aged,
      `alter table public.${table} enable trigger ${table}_take_seq`,
    ]) {
      await backend.sql(sql);
    }
  }
};

const purge = async (most = 1_000): Promise<number> => {
  const [row] = await backend.sql<{ purged: number }>('select private.purge($1, $2) as purged', [
    '90 days',
    most,
  ]);
  return row!.purged;
};

async function purgeAll(most: number): Promise<number[]> {
  const counts: number[] = [];
  do counts.push(await purge(most));
  while (counts.at(-1) !== 0);
  return counts;
}

const idsOf = async () => new Set((await everything()).rows.map(({ id }) => id));

describe('a purge', () => {
  it('leaves alone what was deleted lately', async () => {
    const id = newId();
    await send(page(id), deleteOperation('resources', id));
    expect(await purge()).toBe(0);
    expect((await idsOf()).has(id)).toBe(true);
  });

  it('takes tombstones, in bounded steps, and never one that something live hangs on', async () => {
    const [gone, thread] = [newId(), newId()];
    const [onGone, kept, alive] = [newId(), newId(), newId()];
    const [answered, answer, deepAnswer] = [newId(), newId(), newId()];
    await send(page(gone), setOperation('contents', gone, { markdown: 'x' }), page(thread));
    await send(note(onGone, gone), note(kept, thread), note(answered, thread));
    await send(note(alive, thread, { kind: 'reply', parent_id: kept }));
    await send(note(answer, thread, { kind: 'reply', parent_id: answered }));
    await send(note(deepAnswer, thread, { kind: 'reply', parent_id: answer }));
    await send(
      deleteOperation('resources', gone),
      deleteOperation('annotations', kept),
      deleteOperation('annotations', answered),
      deleteOperation('annotations', answer),
      deleteOperation('annotations', deepAnswer),
    );
    await age();
    const counts = await purgeAll(1);
    expect(counts.every((count) => count <= 3)).toBe(true);
    const left = await idsOf();
    expect([gone, onGone, answered, answer, deepAnswer].filter((id) => left.has(id))).toEqual([]);
    expect([kept, alive, thread].filter((id) => left.has(id))).toHaveLength(3);
  });

  it('sends a device that missed deletes back to the start, and lets one on its way go on', async () => {
    const id = newId();
    await send(page(id));
    const { epoch, cursor: since } = await everything();
    await send(deleteOperation('resources', id), page(newId()));
    const latest = await everything();
    await age();
    await purgeAll(1_000);

    expect((await pull(world.member, world.community, { epoch, since })).status).toBe('reset');
    const upToDate = { epoch: latest.epoch, since: latest.cursor };
    expect((await pull(world.member, world.community, upToDate)).status).toBe('ok');
    const begun = await pull(world.member, world.community, { limit: 1 });
    expect(
      await pull(world.member, world.community, { epoch: begun.epoch, since: begun.cursor }),
    ).toMatchObject({ status: 'ok' });
  });
});
