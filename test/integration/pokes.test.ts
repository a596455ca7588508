import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { createPokes } from '../../lib/supabase/pokes.ts';
import type { Pokes } from '../../lib/sync/pokes.ts';
import { type Device, signedUpDevice, unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { clipInto } from '../support/store.ts';

let hub: TestHub;
let a: Device;
let b: Device;
let communityId: CommunityId;
const listening: Pokes[] = [];

beforeAll(async () => {
  hub = await startTestHub();
});
beforeEach(async () => {
  a = await signedUpDevice(hub, `Ada${newId().slice(-6)}`);
  b = await signedUpDevice(hub, `Bo${newId().slice(-6)}`);
  communityId = newId<CommunityId>();
  unwrap(await found(a.client, { id: communityId, name: 'Bakers', purpose: '' }));
  const { link } = unwrap(
    await inviteCreate(a.client, { communityId, role: 'member', uses: 5, days: 1 }),
  );
  unwrap(await inviteAccept(b.client, new URL(link).hash.match(/token=(\w+)/)![1]!));
  await a.sync.now();
  await b.sync.now();
});
afterEach(() => {
  for (const pokes of listening.splice(0)) pokes.stop();
});
afterAll(() => hub.stop());

/** Listens on a device, and counts the pokes. */
async function listen({ client }: Device, communities = [communityId]) {
  const heard: number[] = [];
  const pokes = createPokes(client, () => heard.push(Date.now()));
  listening.push(pokes);
  pokes.follow(communities);
  return { heard, pokes };
}

/** A socket that speaks for itself, past supabase-js. */
async function rawSocket(key = hub.key) {
  const address = `${hub.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${key}&vsn=2.0.0`;
  const socket = new WebSocket(address);
  const got: unknown[][] = [];
  let code = 0;
  socket.on('message', (data) => got.push(JSON.parse(String(data))));
  socket.on('close', (closed) => {
    code = closed;
  });
  socket.on('error', () => {});
  const opened = await new Promise<boolean>((done) => {
    socket.on('open', () => done(true));
    socket.on('error', () => done(false));
  });
  return { socket, got, opened, code: () => code };
}

const tokenOf = async ({ client }: Device) =>
  (await client.supabase.auth.getSession()).data.session!.access_token;

const join = (token: string, topic = `realtime:community:${communityId}`, isPrivate = true) =>
  JSON.stringify([
    '1',
    '1',
    topic,
    'phx_join',
    { config: { private: isPrivate }, access_token: token },
  ]);

describe('a member who listens', () => {
  it('is poked within a second of another’s push, and finds what it was about', async () => {
    const { heard } = await listen(b);
    await expect.poll(() => heard.length).toBe(1); // on joining
    await clipInto(a.db, communityId, `page-${newId()}`, { note: 'Look' });
    const began = Date.now();
    await a.sync.now();
    await expect.poll(() => heard.length).toBeGreaterThan(1);
    expect(heard[1]! - began).toBeLessThan(5_000);
    await b.sync.now();
    expect(await b.db.annotations.count()).toBeGreaterThan(0);
  });

  it('hears again after the hub was started anew', async () => {
    const { heard } = await listen(b);
    await expect.poll(() => heard.length).toBe(1);
    await hub.restart();
    await expect.poll(() => heard.length, { timeout: 25_000 }).toBeGreaterThan(1);
  });

  it('hears nothing any more once stopped', async () => {
    const { heard, pokes } = await listen(b);
    await expect.poll(() => heard.length).toBe(1);
    pokes.stop();
    const other = await listen(a);
    await expect.poll(() => other.heard.length).toBe(1);
    await clipInto(a.db, communityId, `page-${newId()}`);
    await a.sync.now();
    await expect.poll(() => other.heard.length).toBeGreaterThan(1);
    expect(heard).toHaveLength(1);
  });
});

describe('the bridge', () => {
  it('sends nothing but that a community changed, once a push', async () => {
    const { socket, got } = await rawSocket();
    socket.send(join(await tokenOf(b)));
    await expect.poll(() => got.length).toBe(1);
    await clipInto(a.db, communityId, `page-${newId()}`, { note: 'A secret' });
    await a.sync.now();
    await expect.poll(() => got.length).toBe(2);
    expect(got[1]).toEqual([
      null,
      null,
      `realtime:community:${communityId}`,
      'broadcast',
      { type: 'broadcast', event: 'poke', payload: {} },
    ]);
    socket.close();
  });

  it.each([
    [
      'a stranger',
      async () => join(await tokenOf(await signedUpDevice(hub, `S${newId().slice(-6)}`))),
    ],
    ['a token that is none', async () => join('guess')],
    ['a public channel', async () => join(await tokenOf(b), undefined, false)],
    ['another topic', async () => join(await tokenOf(b), 'realtime:anything')],
    ['a community of others', async () => join(await tokenOf(b), `realtime:community:${newId()}`)],
  ])('lets no one in by %s', async (_kind, message) => {
    const { socket, got } = await rawSocket();
    socket.send(await message());
    await expect.poll(() => got.length).toBe(1);
    expect(got[0]?.[4]).toMatchObject({ status: 'error' });
    socket.close();
  });

  it('takes no broadcast from a client', async () => {
    const { socket, got } = await rawSocket();
    const topic = `realtime:community:${communityId}`;
    socket.send(join(await tokenOf(b)));
    socket.send(
      JSON.stringify(['1', '2', topic, 'broadcast', { type: 'broadcast', event: 'poke' }]),
    );
    await expect.poll(() => got.length).toBe(2);
    const [answer] = got.filter(([, ref]) => ref === '2');
    expect(answer?.[4]).toMatchObject({ status: 'error' });
    socket.close();
  });

  it.each([
    ['no message', 'hello', 1007],
    ['one that is too long', 'x'.repeat(20_000), 1009],
  ])('ends a socket that sends %s', async (_kind, text, expected) => {
    const { socket, code } = await rawSocket();
    socket.send(text);
    await expect.poll(code).toBe(expected);
  });

  it('ends a socket that sends without pause', async () => {
    const { socket, code } = await rawSocket();
    const heartbeat = JSON.stringify([null, '1', 'phoenix', 'heartbeat', {}]);
    for (let sent = 0; sent < 200; sent++) socket.send(heartbeat);
    await expect.poll(code).toBe(1008);
  });

  it('knows its key', async () => {
    expect((await rawSocket('guess')).opened).toBe(false);
  });
});
