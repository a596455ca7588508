import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, hubBackend, postgresBackend } from '../support/backends.ts';
import { createWorld, data, type World } from '../support/world.ts';

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub', hubBackend],
] as const)('how much may be asked of %s', (_name, start) => {
  let backend: Backend;
  let world: World;
  beforeAll(async () => {
    backend = await start();
    world = await createWorld(backend);
  });
  afterAll(() => backend.stop());

  /** Operations that are refused one by one, which costs as many tokens. */
  const batch = () => Array.from({ length: 100 }, () => ({}));
  const pushOf = (ops: unknown[]) =>
    world.member.rpc('sync_push', { p_community: world.community, p_ops: ops });

  it('writing stops where the bucket is empty, and loses nothing', async () => {
    let taken = 0;
    for (;;) {
      const answer = await pushOf(batch());
      if ('refused' in answer) {
        expect(answer.refused).toBe('PT429');
        break;
      }
      taken += 100;
    }
    expect(taken).toBeGreaterThanOrEqual(2_900);
    expect(taken).toBeLessThan(4_000);
    // Others write on, and reading goes on.
    expect(
      await world.facilitator.rpc('sync_push', { p_community: world.community, p_ops: batch() }),
    ).toMatchObject({ data: { status: 'ok' } });
    expect(await data(world.member.rpc('sync_heads'))).toHaveLength(1);
  });

  it('an invite can be guessed at a few times only', async () => {
    const answers: string[] = [];
    for (let tried = 0; tried < 25; tried++) {
      const answer = await world.stranger.rpc('invite_accept', { p_token: `guess ${tried}` });
      answers.push('refused' in answer ? answer.refused : 'answered');
    }
    expect(answers.slice(0, 20)).toEqual(Array(20).fill('answered'));
    expect(answers.at(-1)).toBe('PT429');
  });

  it.each([
    [-1, 'PT426'],
    [0, null],
    [2, null],
    [3, 'PT426'],
  ])('a client of protocol %i gets %s', async (p_proto, refused) => {
    const p_community = world.community;
    const calls = [
      world.facilitator.rpc('sync_heads', { p_proto }),
      world.facilitator.rpc('sync_pull', { p_community, p_epoch: null, p_since: 0, p_proto }),
      world.facilitator.rpc('sync_backfill', {
        p_community,
        p_epoch: null,
        p_before: null,
        p_proto,
      }),
      world.facilitator.rpc('sync_check', { p_community, p_proto }),
      world.facilitator.rpc('sync_push', { p_community, p_ops: [], p_proto }),
    ];
    for (const answer of await Promise.all(calls)) {
      expect('refused' in answer ? answer.refused : null).toBe(refused);
    }
  });
});

it('callers who race get no more than the bucket holds', async () => {
  const backend = await postgresBackend();
  const world = await createWorld(backend);
  const guesses = await Promise.all(
    Array.from({ length: 60 }, async (_, tried) =>
      world.stranger.rpc('invite_accept', { p_token: `guess ${tried}` }),
    ),
  );
  const answered = guesses.filter((answer) => 'data' in answer).length;
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(answered).toBeLessThanOrEqual(21);
  await backend.stop();
});
