import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, hubBackend, postgresBackend } from '../support/backends.ts';
import {
  deleteOperation,
  note,
  outcomes,
  type PulledRow,
  page,
  pull,
  setOperation,
} from '../support/push.ts';
import { createWorld, data, type World } from '../support/world.ts';

interface Backfilled {
  status: string;
  epoch: string;
  head: number;
  before: number;
  more: boolean;
  rows: PulledRow[];
}

interface Checked {
  head: number;
  tables: Record<string, { rows: number; digest: string }>;
}

const keyOf = ({ t, id, user_id }: PulledRow): string => `${t} ${id ?? user_id}`;

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
] as const)('the first reading from %s', (_name, start) => {
  let backend: Backend;
  let world: World;
  const pages = Array.from({ length: 60 }, () => newId());

  beforeAll(async () => {
    backend = await start();
    world = await createWorld(backend);
    await send(...pages.map((id) => page(id)));
    await send(...pages.map((id) => note(newId(), id, { body: `About ${id}` })));
    await send(...pages.slice(0, 10).map((id) => deleteOperation('resources', id)));
  });
  afterAll(() => backend.stop());

  const send = (...operations: unknown[]) => outcomes(world.member, world.community, operations);

  const backfill = (p_epoch: string | null, p_before: number | null, p_limit = 17) =>
    data<Backfilled>(
      world.member.rpc('sync_backfill', {
        p_community: world.community,
        p_epoch,
        p_before,
        p_limit,
      }),
    );

  /** Reads backwards to the end, with something done after each page, then forwards from where it began. */
  async function readAll(between: (page: number) => Promise<unknown>) {
    const rows = new Map<string, PulledRow>();
    const seen: number[] = [];
    let before: number | null = null;
    let first: Backfilled | undefined;
    for (let more = true, at = 0; more; at++) {
      const answer: Backfilled = await backfill(first?.epoch ?? null, before);
      expect(answer.status).toBe('ok');
      first ??= answer;
      for (const row of answer.rows) {
        seen.push(row.seq);
        expect(row.deleted_at ?? null).toBeNull();
        rows.set(keyOf(row), row);
      }
      await between(at);
      ({ before, more } = answer);
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    let { epoch, head: since } = first!;
    for (let more = true; more; ) {
      const answer = await pull(world.member, world.community, { epoch, since, limit: 20 });
      expect(answer.status).toBe('ok');
      for (const row of answer.rows) rows.set(keyOf(row), row);
      ({ cursor: since, epoch, more } = answer);
    }
    return rows;
  }

  const live = (rows: Iterable<PulledRow>) =>
    [...rows]
      .filter((row) => (row.deleted_at ?? null) === null)
      .map(keyOf)
      .sort();

  it('has the newest first, tombstones left out, and misses nothing that changes meanwhile', async () => {
    const rows = await readAll(async (at) => {
      const id = newId();
      const old = pages[20 + at]!;
      await send(
        page(id),
        note(newId(), id),
        setOperation('resources', pages.at(-1 - at)!, { title: `Changed ${at}` }),
        deleteOperation('resources', old),
      );
    });
    const whole = await pull(world.member, world.community, { limit: 1_000, bytes: 4_000_000 });
    expect(live(rows.values())).toEqual(live(whole.rows));
    for (const row of whole.rows) {
      const read = rows.get(keyOf(row));
      if (read && (read.deleted_at ?? null) === null) expect(read).toEqual(row);
    }
  });

  it('begins anew where history was replaced meanwhile', async () => {
    const { epoch, before } = await backfill(null, null);
    expect((await backfill('another', before)).status).toBe('reset');
    expect((await backfill(epoch, before)).status).toBe('ok');
  });

  it('ends in the counts and digests that a device comes to', async () => {
    const { rows } = await pull(world.member, world.community, { limit: 1_000, bytes: 4_000_000 });
    const { tables } = await data<Checked>(
      world.member.rpc('sync_check', { p_community: world.community }),
    );
    const lines = (t: string) =>
      rows
        .filter((row) => row.t === t && ((row.deleted_at ?? row.left_at) as unknown) == null)
        .map((row) => (t === 'memberships' ? `${row.user_id}:${row.role}` : `${row.id}:${row.rev}`))
        .sort();
    for (const [t, { rows: count, digest }] of Object.entries(tables)) {
      expect([t, count]).toEqual([t, lines(t).length]);
      expect(digest).toBe(createHash('sha256').update(lines(t).join('\n')).digest('hex'));
    }
    expect(Object.keys(tables).sort()).toEqual([
      'annotations',
      'contents',
      'memberships',
      'reactions',
      'resources',
    ]);
  });
});
