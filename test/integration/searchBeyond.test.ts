import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import ws from 'ws';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers } from '../../entrypoints/background/accountCalls.ts';
import { beyondHandlers } from '../../entrypoints/background/beyond.ts';
import { communityHandlers } from '../../entrypoints/background/communityCalls.ts';
import { type HubHolder, hubHolder } from '../../entrypoints/background/hub.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { oneAtATime } from '../support/locks.ts';
import { openStore } from '../support/store.ts';

const popup = { id: fakeBrowser.runtime.id } as Sender;

let server: TestHub;
let db: Database;
let hub: HubHolder;
let communityId: CommunityId;
let ask: (text: string) => ReturnType<ReturnType<typeof beyondHandlers>['search.beyond']>;

beforeAll(async () => {
  const exclusively = oneAtATime();
  vi.stubGlobal('WebSocket', ws);
  vi.stubGlobal('navigator', {
    locks: { request: <V>(_name: string, work: () => Promise<V>) => exclusively(work) },
  });
  server = await startTestHub({ demo: true });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

/** A device in the demonstration's community that has read all of it but the pages about insulin. */
beforeEach(async () => {
  fakeBrowser.reset();
  db = await openStore();
  const library = async () => db;
  hub = hubHolder(library, { onChange: () => {}, onDue: () => {} });
  const account = accountHandlers(library, hub, () => {});
  const { 'invite.accept': accept } = communityHandlers(hub);
  unwrap(await account['connection.set']({ url: server.url, key: server.key }, popup));
  const email = `guest-${Math.random().toString(36).slice(2)}@example.org`;
  unwrap(await account['account.signUp']({ email, password: 'long enough', name: 'Guest' }, popup));
  ({ communityId } = unwrap(await accept({ link: server.invite! }, popup)));
  await vi.waitFor(async () => {
    expect(await db.cursors.get(communityId)).toMatchObject({ before: null });
    expect(await db.resources.count()).toBeGreaterThan(60);
  });
  await hub.release();
  const missing = await db.resources.filter(({ tags }) => tags.includes('insulin')).primaryKeys();
  await db.resources.bulkDelete(missing);
  await db.cursors.update(communityId, { before: 5 });
  const handlers = beyondHandlers(library, hub);
  ask = async (text) => handlers['search.beyond']({ text }, popup);
});
afterEach(() => hub.release());

const titles = async (text: string) => unwrap(await ask(text)).map(({ title }) => title);

it('finds on the hub what this device does not hold, marked, with its passage', async () => {
  const hits = unwrap(await ask('insulin pens'));
  expect(hits.length).toBeGreaterThan(0);
  expect(new Set(hits.map(({ from }) => from))).toEqual(new Set(['hub']));
  const pens = hits.find(({ title }) => title === 'One pen, one patient');
  expect(pens).toMatchObject({ communityId, author: expect.any(String) });
  expect(pens?.passage).toMatch(/pen/i);
  expect(pens?.matched.length).toBeGreaterThan(0);
});

it('leaves out what is here, and what the filters do not let through', async () => {
  expect(await titles('norovirus')).toEqual([]);
  const all = await titles('sugar');
  expect(all).toContain('Steroids and the afternoon rise');
  expect(await titles('sugar tag:nutrition')).not.toContain('Steroids and the afternoon rise');
  expect(await titles('sugar tag:nutrition')).toContain(
    'The hypo box: what is in it and who fills it',
  );
  expect(await titles('sugar -tag:nutrition')).not.toContain(
    'The hypo box: what is in it and who fills it',
  );
  expect(await titles('sugar site:sugar.example')).toContain('Steroids and the afternoon rise');
  expect(await titles('sugar before:2001')).toEqual([]);
});

it('is not asked where there are no words, or everything is here', async () => {
  const called = vi.spyOn(globalThis, 'fetch');
  expect(await titles('tag:insulin')).toEqual([]);
  expect(await titles('is:unanswered sugar')).toEqual([]);
  await db.cursors.update(communityId, { before: null });
  expect(await titles('sugar')).toEqual([]);
  expect(called).not.toHaveBeenCalled();
});

it('takes any query', async () => {
  for (const text of ['"', '-', '%_\\', "' or 1=1 --", 'x'.repeat(10_000), '\u0000 sugar \ud800']) {
    expect(await ask(text)).toMatchObject({ ok: true });
  }
});

it('says that the hub could not be asked', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await ask('sugar')).toMatchObject({ ok: false, error: { code: 'offline' } });
  vi.restoreAllMocks();
});
