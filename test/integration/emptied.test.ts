import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import ws from 'ws';
import { accountHandlers } from '../../entrypoints/background/accountCalls.ts';
import { hubHolder } from '../../entrypoints/background/hub.ts';
import { lazyLibrary } from '../../entrypoints/background/library.ts';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { Database } from '../../lib/store/database.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { found } from '../../lib/supabase/communities.ts';
import { unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { oneAtATime } from '../support/locks.ts';
import { clipInto } from '../support/store.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  const locked = oneAtATime();
  vi.stubGlobal('WebSocket', ws);
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, work: () => Promise<unknown>) => locked(work) },
    storage: { estimate: async () => ({}), persisted: async () => true },
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await new Database().delete();
  await hub.stop();
});

const sender = {} as never;
const credentials = { email: 'ada@example.org', password: 'password of Ada' };

/** The background of an extension that just started. */
function background() {
  const library = lazyLibrary();
  const holder = hubHolder(library, { onChange: () => {}, onDue: () => {} });
  return { library, holder, account: accountHandlers(library, holder, () => {}) };
}

const phaseOf = async (db: Database) => (await getSetting(db, 'sync')).phase;

it('a store that the browser emptied knows its hub, and refills itself', async () => {
  const before = background();
  unwrap(await before.account['connection.set']({ url: hub.url, key: hub.key }, sender));
  unwrap(await before.account['account.signUp']({ ...credentials, name: 'Ada' }, sender));
  const communityId = newId<CommunityId>();
  const held = await before.holder.current();
  unwrap(await found(held!.client, { id: communityId, name: 'Bakers', purpose: '' }));
  const db = await before.library();
  await held!.sync.now();
  await clipInto(db, communityId);
  await held!.sync.now();
  await before.holder.release();
  await db.delete();

  const after = background();
  const emptied = await after.library();
  expect(await getSetting(emptied, 'connection')).toEqual({ url: hub.url, key: hub.key });
  expect(await phaseOf(emptied)).toBe('needsSignIn');
  unwrap(await after.account['account.signIn'](credentials, sender));
  await expect.poll(() => phaseOf(emptied)).toBe('idle');
  expect(await emptied.resources.toArray()).toMatchObject([{ urlKey: 'example.org/bread' }]);

  unwrap(await after.account['account.signOut']({ wipe: false }, sender));
  await after.holder.release();
  await emptied.delete();
  expect(await getSetting(await background().library(), 'connection')).toBeUndefined();
});

it('signing out can take everything off the device, and the next one sees nothing of it', async () => {
  const first = background();
  unwrap(await first.account['connection.set']({ url: hub.url, key: hub.key }, sender));
  const mine = { email: 'eve@example.org', password: 'password of Eve', name: 'Eve' };
  unwrap(await first.account['account.signUp'](mine, sender));
  const db = await first.library();
  const [own] = await db.communities.toArray();
  await clipInto(db, own!.id, 'private', { note: 'Only for me' });
  unwrap(await first.account['account.signOut']({ wipe: true }, sender));
  expect(await db.annotations.count()).toBe(0);
  expect(await db.resources.count()).toBe(0);
  expect(await getSetting(db, 'connection')).toBeUndefined();

  const next = background();
  expect(await (await next.library()).communities.count()).toBe(1);
  expect(await getSetting(await next.library(), 'account')).toBeUndefined();
});
