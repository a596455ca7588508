import { beforeEach, describe, expect, it } from 'vitest';
import ws from 'ws';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { type CommunityId, newId } from '../model/id.ts';
import { createHubClient } from './client.ts';
import { remote } from './remote.ts';

const communityId = newId<CommunityId>();
const signal = new AbortController().signal;

/** Answers of the hub, in order, and what it was asked. */
let answers: (() => Response)[];
let asked: string[];

beforeEach(() => {
  answers = [];
  asked = [];
});

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });

const session = (token: string) => ({
  access_token: token,
  refresh_token: 'refresh',
  token_type: 'bearer',
  expires_in: 3_600,
  expires_at: Math.floor(Date.now() / 1_000) + 3_600,
  user: { id: newId(), aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' },
});

function signedIn(stored: object | null = session('old')) {
  const kept = new Map(stored ? [['commonplace', JSON.stringify(stored)]] : []);
  const client = createHubClient({
    connection: { url: 'http://hub.example', key: 'publishable' },
    storage: {
      getItem: async (key) => kept.get(key) ?? null,
      setItem: async (key, value) => void kept.set(key, value),
      removeItem: async (key) => void kept.delete(key),
    },
    realtimeTransport: ws as never,
    fetch: async (input, init) => {
      const token = new Headers(init?.headers).get('authorization');
      asked.push(`${new URL(String(input)).pathname} ${token}`);
      const answer = answers.shift();
      if (!answer) throw new TypeError('fetch failed');
      return answer();
    },
  });
  return remote(client);
}

describe('a call', () => {
  it('goes out in the name of the member', async () => {
    answers = [json([{ community_id: communityId, role: 'mentor', epoch: 'e', head: 3 }])];
    expect(await signedIn().heads(signal)).toEqual({
      ok: true,
      value: [{ communityId, role: 'mentor', epoch: 'e', head: 3 }],
    });
    expect(asked).toEqual(['/rest/v1/rpc/sync_heads Bearer old']);
  });

  it('does not go out without a session', async () => {
    expect(await signedIn(null).heads(signal)).toMatchObject({ error: { kind: 'unauthorised' } });
    expect(asked).toEqual([]);
  });

  it('refreshes a session about to expire before it uses it', async () => {
    answers = [json(session('new')), json([])];
    const expiring = { ...session('old'), expires_at: Math.floor(Date.now() / 1_000) + 5 };
    expect(await signedIn(expiring).heads(signal)).toEqual({ ok: true, value: [] });
    expect(asked[1]).toBe('/rest/v1/rpc/sync_heads Bearer new');
  });

  it('refreshes a token that is not taken, once', async () => {
    const refusal = json({ code: 'PGRST301', message: 'JWT expired' }, 401);
    answers = [refusal, json(session('new')), refusal];
    expect(await signedIn().heads(signal)).toMatchObject({ error: { kind: 'unauthorised' } });
    expect(asked.map((call) => call.split(' ')[0])).toEqual([
      '/rest/v1/rpc/sync_heads',
      '/auth/v1/token',
      '/rest/v1/rpc/sync_heads',
    ]);
  });

  it('that nobody answers is offline', async () => {
    expect(await signedIn().heads(signal)).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('that is answered in another form is not answered by a hub', async () => {
    answers = [json({ hello: 'world' }), json({ status: 'ok', rows: 5 })];
    const hub = signedIn();
    expect(await hub.heads(signal)).toMatchObject({ error: { kind: 'notAHub' } });
    const request = { communityId, epoch: null, since: 0, bytes: 1_000_000 };
    expect(await hub.pull(request, signal)).toMatchObject({ error: { kind: 'notAHub' } });
  });
});

it('a pull gives rows, a reset, or that the member is out', async () => {
  const row = { t: 'communities', seq: 1, name: 'Bakers', created_at: '2026-01-02T03:04:05Z' };
  const page = { status: 'ok', epoch: 'e', head: 1, cursor: 1, more: false };
  answers = [
    json({ ...page, rows: [row] }),
    json({ status: 'reset', epoch: 'f', head: 9 }),
    json({ status: 'forbidden' }),
    json({ ...page, rows: [{ ...row, created_at: 'never' }] }),
  ];
  const hub = signedIn();
  const request = { communityId, epoch: null, since: 0, bytes: 1_000_000 };
  expect(await hub.pull(request, signal)).toMatchObject({
    ok: true,
    value: { cursor: 1, more: false, rows: [{ table: 'communities', row: { name: 'Bakers' } }] },
  });
  expect(await hub.pull(request, signal)).toMatchObject({ value: { status: 'reset', epoch: 'f' } });
  expect(await hub.pull(request, signal)).toMatchObject({ value: { status: 'forbidden' } });
  expect(await hub.pull(request, signal)).toMatchObject({ error: { kind: 'notAHub' } });
});

it('a push tells what became of each operation', async () => {
  const operations = Array.from({ length: 4 }, () => anOutboxEntry({ communityId }));
  const [first, second, third, fourth] = operations.map(({ id }) => id);
  const rowId = newId();
  answers = [
    json({
      status: 'ok',
      head: 4,
      now: 5,
      results: [
        { op: first, s: 'ok', rev: 1, seq: 4 },
        { op: second, s: 'alias', id: rowId },
        { op: third, s: 'gone' },
        { op: fourth, s: 'rejected', code: 'not_author', msg: 'no' },
      ],
    }),
    json({ status: 'readonly' }),
  ];
  const hub = signedIn();
  expect(await hub.push({ communityId, operations }, signal)).toEqual({
    ok: true,
    value: {
      status: 'ok',
      head: 4,
      now: 5,
      results: [
        { operationId: first, status: 'ok' },
        { operationId: second, status: 'alias', rowId },
        { operationId: third, status: 'gone' },
        {
          operationId: fourth,
          status: 'rejected',
          rejection: { code: 'not_author', message: 'no' },
        },
      ],
    },
  });
  expect(await hub.push({ communityId, operations }, signal)).toEqual({
    ok: true,
    value: { status: 'readonly' },
  });
});
