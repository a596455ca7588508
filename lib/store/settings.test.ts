import { expect, it } from 'vitest';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { leaveAccount } from './account.ts';
import { getSetting, me, setSetting } from './settings.ts';

it('gives defaults until something is set', async () => {
  const db = await openStore();
  expect(await getSetting(db, 'inPage')).toBe(true);
  expect(await getSetting(db, 'connection')).toBeUndefined();
  await setSetting(db, 'inPage', false);
  expect(await getSetting(db, 'inPage')).toBe(false);
});

it("is the account's member in shared communities, the device's own in the personal one", async () => {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  expect(await me(db, communityId)).toBe(memberId);
  expect(await me(db, await personalCommunity(db))).toBe(await getSetting(db, 'localMember'));
});

it('stays the same member after signing out', async () => {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  await leaveAccount(db);
  expect(await getSetting(db, 'account')).toBeUndefined();
  expect(await getSetting(db, 'sync')).toEqual({ phase: 'signedOut' });
  expect(await me(db, communityId)).toBe(memberId);
});
