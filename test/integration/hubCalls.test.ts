import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import ws from 'ws';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers } from '../../entrypoints/background/accountCalls.ts';
import { communityHandlers } from '../../entrypoints/background/communityCalls.ts';
import { type HubHolder, hubHolder } from '../../entrypoints/background/hub.ts';
import { setSyncAlarm } from '../../entrypoints/background/syncing.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { ok } from '../../lib/model/result.ts';
import { myCommunities } from '../../lib/store/community.ts';
import type { Database } from '../../lib/store/database.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { oneAtATime } from '../support/locks.ts';
import { clipInto, openStore } from '../support/store.ts';

const popup = { id: fakeBrowser.runtime.id } as Sender;

let server: TestHub;
let db: Database;
let hub: HubHolder;
let calls: ReturnType<typeof background>;
let onChange: () => void;

/** A background as it is after it was started, on the store of its device. */
function background(store: Database) {
  const library = async () => store;
  hub = hubHolder(library, { onChange: () => onChange(), onDue: setSyncAlarm });
  return { ...accountHandlers(library, hub, () => {}), ...communityHandlers(hub) };
}

beforeAll(async () => {
  const exclusively = oneAtATime();
  vi.stubGlobal('WebSocket', ws);
  vi.stubGlobal('navigator', {
    locks: { request: <V>(_name: string, work: () => Promise<V>) => exclusively(work) },
  });
  server = await startTestHub();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

beforeEach(async () => {
  fakeBrowser.reset();
  onChange = () => {};
  db = await openStore();
  calls = background(db);
});
afterEach(() => hub.release());

const connect = () => calls['connection.set']({ url: server.url, key: server.key }, popup);
const join = async (name: string) => {
  unwrap(await connect());
  const password = `password of ${name}`;
  unwrap(await calls['account.signUp']({ email: `${name}@example.org`, password, name }, popup));
};
const credentials = (name: string) => ({
  email: `${name}@example.org`,
  password: `password of ${name}`,
});
const found = (name: string) => calls['community.found']({ name, purpose: '' }, popup);
const shared = async () =>
  (await myCommunities(db)).filter(({ community }) => community.kind === 'shared');

it('says that a device without a hub has none', async () => {
  const answer = { ok: false, error: { code: 'notAHub' } };
  expect(await calls['account.signIn']({ email: 'a@b.c', password: 'x' }, popup)).toMatchObject(
    answer,
  );
  expect(await found('Bakers')).toMatchObject(answer);
});

it('does not connect to what is no hub', async () => {
  const nowhere = { url: 'http://127.0.0.1:9', key: 'key' };
  expect(await calls['connection.set'](nowhere, popup)).toMatchObject({
    ok: false,
    error: { code: 'offline' },
  });
  expect(await getSetting(db, 'connection')).toBeUndefined();
});

it('signs up, founds a community, and has it in the store by sync', async () => {
  await join('ada');
  expect(await getSetting(db, 'account')).toMatchObject({ name: 'ada' });
  const { communityId } = unwrap(await found('Bakers'));
  await vi.waitFor(async () =>
    expect(await shared()).toMatchObject([{ community: { id: communityId }, role: 'facilitator' }]),
  );
  expect(await found('bakers ')).toMatchObject({ ok: false, error: { code: 'nameTaken' } });
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('sync')).toBeDefined());
});

it('founds no second community when the first answer was lost', async () => {
  await join('bea');
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const answer = await fetched(...request);
    if (String(request[0]).includes('community_found')) throw new TypeError('Failed to fetch');
    return answer;
  });
  expect(await found('Weavers')).toMatchObject({ ok: false, error: { code: 'offline' } });
  vi.stubGlobal('fetch', fetched);
  await hub.release();
  calls = background(db);
  expect(await found('Weavers')).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await shared()).toHaveLength(1));
});

it('invites, and joins by the invite', async () => {
  await join('cleo');
  const { communityId } = unwrap(await found('Potters'));
  const invite = { communityId, role: 'member' as const, uses: 1, days: 1 };
  const { link } = unwrap(await calls['invite.create'](invite, popup));
  await hub.release();
  db = await openStore();
  calls = background(db);
  await join('dan');
  const changed = vi.fn();
  onChange = changed;
  expect(await calls['invite.accept']({ link: 'https://example.org/' }, popup)).toMatchObject({
    error: { code: 'inviteUnknown' },
  });
  expect(await calls['invite.accept']({ link }, popup)).toEqual(ok({ communityId }));
  await vi.waitFor(async () => expect((await shared())[0]?.members).toBe(2));
  expect(changed).toHaveBeenCalled();
  expect(await calls['invite.create'](invite, popup)).toMatchObject({
    error: { code: 'forbidden' },
  });
});

it('signs out on the device even where the hub is not told', async () => {
  await join('eve');
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await calls['account.signOut']({ wipe: false }, popup)).toEqual(ok(null));
  vi.stubGlobal('fetch', fetched);
  expect(await getSetting(db, 'account')).toBeUndefined();
  expect(await getSetting(db, 'session')).toEqual({});
  expect(await getSetting(db, 'connection')).toBeDefined();
});

it('leaves a community with what waited sent, and keeps what is its own', async () => {
  await join('ivy');
  const { communityId } = unwrap(await found('Potters'));
  await vi.waitFor(async () => expect(await shared()).toHaveLength(1));
  const { resourceId } = await clipInto(db, communityId, 'glaze');
  expect(await calls['community.leave']({ communityId }, popup)).toEqual(ok(null));
  await vi.waitFor(async () => expect(await shared()).toHaveLength(0));
  expect(await db.resources.get(resourceId)).toMatchObject({ deletedAt: null });
  expect(await db.outbox.count()).toBe(0);
});

it('leaves the account as it was where signing in to another breaks off', async () => {
  await join('finn');
  const { communityId } = unwrap(await found('Sailors'));
  await vi.waitFor(async () => expect(await shared()).toHaveLength(1));
  await join('gus');
  unwrap(await calls['account.signIn'](credentials('finn'), popup));
  const finn = await getSetting(db, 'session');
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    if (String(request[0]).includes('/profiles')) throw new TypeError('Failed to fetch');
    return fetched(...request);
  });
  const answer = await calls['account.signIn'](credentials('gus'), popup);
  vi.stubGlobal('fetch', fetched);
  expect(answer).toMatchObject({ ok: false, error: { code: 'offline' } });
  expect(await getSetting(db, 'account')).toMatchObject({ name: 'finn' });
  expect(await getSetting(db, 'session')).toEqual(finn);
  await vi.waitFor(async () =>
    expect(await shared()).toMatchObject([{ community: { id: communityId } }]),
  );
});

it('lets no round see the half of a change of account', async () => {
  await join('hal');
  const { communityId } = unwrap(await found('Singers'));
  await vi.waitFor(async () => expect(await shared()).toHaveLength(1));
  const named: string[] = [];
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const url = String(request[0]);
    if (url.includes('/profiles')) {
      await clipInto(db, communityId);
      await (await hub.current())?.sync.now();
    }
    if (url.includes('sync_push')) {
      named.push((await getSetting(db, 'account'))?.name ?? '');
      const { user } = JSON.parse((await getSetting(db, 'session')).commonplace ?? '{}');
      named.push(user.user_metadata.name);
    }
    return fetched(...request);
  });
  await join('ida');
  vi.stubGlobal('fetch', fetched);
  expect(named).toEqual(['hal', 'hal']);
});
