import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, hubBackend, postgresBackend } from '../support/backends.ts';
import { note, outcomes, page, pull, push } from '../support/push.ts';
import { createWorld, data, join, type World } from '../support/world.ts';

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
] as const)('leaving a community on %s', (_name, start) => {
  let backend: Backend;
  let world: World;
  beforeAll(async () => {
    backend = await start();
  });
  afterAll(() => backend.stop());
  beforeEach(async () => {
    world = await createWorld(backend, newId().slice(-8));
  });

  const say = (who: World['member'], name: string, input: Record<string, unknown> = {}) =>
    data<{ status: string }>(who.rpc(name, { p_community: world.community, ...input }));

  it('keeps what was written, and shuts the door', async () => {
    const id = newId();
    await outcomes(world.member, world.community, [page(id), note(newId(), id, { body: 'Mine' })]);
    expect(await say(world.member, 'community_leave')).toEqual({ status: 'ok' });
    expect(await say(world.member, 'community_leave')).toEqual({ status: 'forbidden' });
    expect((await pull(world.member, world.community)).status).toBe('forbidden');
    expect((await push(world.member, world.community, [])).status).toBe('forbidden');
    const { rows } = await pull(world.facilitator, world.community, { limit: 1_000 });
    expect(rows.some(({ body }) => body === 'Mine')).toBe(true);
    const left = rows.find(({ user_id }) => user_id === world.member.id);
    expect(left?.left_at).not.toBeNull();
  });

  it('is not for the last facilitator while others are there', async () => {
    expect(await say(world.facilitator, 'community_leave')).toEqual({ status: 'last_facilitator' });
    await say(world.member, 'community_leave');
    expect(await say(world.facilitator, 'community_leave')).toEqual({ status: 'ok' });
    expect(await data(world.facilitator.rpc('sync_heads'))).toEqual([]);
  });

  it('is done to somebody by facilitators alone, and never to themselves', async () => {
    const { facilitator, member } = world;
    const remove = (by: World['member'], p_member: string) =>
      say(by, 'member_remove', { p_member });
    expect(await remove(member, facilitator.id)).toEqual({ status: 'forbidden' });
    expect(await remove(facilitator, facilitator.id)).toEqual({ status: 'forbidden' });
    expect(await remove(facilitator, member.id)).toEqual({ status: 'ok' });
    expect(await remove(facilitator, member.id)).toEqual({ status: 'ok' });
    expect((await pull(member, world.community)).status).toBe('forbidden');
    await join(facilitator, world.community, member);
    expect((await pull(member, world.community)).status).toBe('ok');
  });

  it('comes to all where a facilitator ends it, and its invites let nobody in', async () => {
    const { facilitator, member, stranger } = world;
    const { token } = await data<{ token: string }>(
      facilitator.rpc('invite_create', {
        p_community: world.community,
        p_role: 'member',
        p_uses: 5,
        p_days: 1,
      }),
    );
    expect(await say(member, 'community_delete')).toEqual({ status: 'forbidden' });
    expect(await say(facilitator, 'community_delete')).toEqual({ status: 'ok' });
    expect((await pull(member, world.community)).status).toBe('forbidden');
    expect(await data(stranger.rpc('invite_accept', { p_token: token }))).toEqual({
      status: 'revoked',
    });
  });
});

it('facilitators who leave at the same moment do not leave others without one', async () => {
  const backend = await postgresBackend();
  let lost = 0;
  for (let tried = 0; tried < 10; tried++) {
    const world = await createWorld(backend, String(tried));
    await backend.sql(
      "update public.memberships set role = 'facilitator' where community_id = $1 and user_id = $2",
      [world.community, world.member.id],
    );
    const third = await backend.signUp(`Third${tried}`);
    await join(world.facilitator, world.community, third);
    await Promise.all(
      [world.facilitator, world.member].map((who) =>
        who.rpc('community_leave', { p_community: world.community }),
      ),
    );
    const [left] = await backend.sql<{ count: number }>(
      `select count(*) from public.memberships
       where community_id = $1 and role = 'facilitator' and left_at is null`,
      [world.community],
    );
    if (left!.count !== 1) lost++;
  }
  await backend.stop();
  expect(lost).toBe(0);
});
