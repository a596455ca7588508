import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../model/id.ts';
import { myCommunities } from './community.ts';
import { Database } from './database.ts';
import { ensureFirstRun } from './firstRun.ts';
import { getSetting } from './settings.ts';

const names = { personalName: 'My shelf', memberName: 'Me' };
let db: Database;

beforeEach(() => {
  db = new Database(`first-${newId()}`);
});
afterEach(() => db.delete());

it('makes the device, its member and a personal community to write into', async () => {
  await ensureFirstRun(db, names);
  expect(await getSetting(db, 'device')).toMatch(/^[0-9a-f]{8}$/);
  const communities = await myCommunities(db);
  expect(communities).toMatchObject([
    { community: { name: 'My shelf', kind: 'personal' }, role: 'facilitator', members: 1 },
  ]);
  expect(await getSetting(db, 'lastCommunity')).toBe(communities[0]?.community.id);
});

it('happens once, however many contexts start at the same moment', async () => {
  const other = new Database(db.name);
  await Promise.all([db, other, db, other].map((context) => ensureFirstRun(context, names)));
  expect(await db.communities.count()).toBe(1);
  expect(await db.memberships.count()).toBe(1);
  other.close();
});
