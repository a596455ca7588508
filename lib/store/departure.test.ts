import { expect, it } from 'vitest';
import { aContent, aMembership, anAnnotation, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { newId } from '../model/id.ts';
import { enterAccount } from './account.ts';
import { annotationsAt, createAnnotation } from './annotation.ts';
import { withClock } from './clock.ts';
import { myCommunities } from './community.ts';
import type { Database } from './database.ts';
import { departures, leaveCommunity, rejoinCommunity } from './departure.ts';
import { outboxCounts, rejectedEntries } from './outbox.ts';
import { getSetting } from './settings.ts';

const urlKey = 'example.org/bread';

/** My note on a page of someone else's, and a page that is all theirs. */
async function sharedStore() {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  const theirs = aMembership({ communityId, name: 'Ben' });
  const by = { communityId, authorId: theirs.memberId };
  const page = aResource({ ...by, urlKey });
  const other = aResource({ ...by, urlKey: 'example.org/rye' });
  await db.memberships.put(theirs);
  await db.resources.bulkPut([page, other]);
  await db.contents.put(aContent({ ...by, id: page.id }));
  await db.annotations.put(anAnnotation({ ...by, resourceId: page.id, body: 'theirs' }));
  await createAnnotation(db, {
    page: { url: page.url, urlKey, title: '', site: null, language: null },
    communityId,
    kind: 'tip',
    body: 'mine',
    selectors: [],
    quote: '',
    tags: [],
    draftId: null,
  });
  return { db, communityId, memberId, page, other };
}

const leave = (db: Database, communityId: Parameters<typeof leaveCommunity>[2]) =>
  withClock(db, (clock) => leaveCommunity(db, clock, communityId, departures.forbidden));

it('keeps what the member wrote, with its page, and drops the rest', async () => {
  const { db, communityId, memberId, page, other } = await sharedStore();
  await leave(db, communityId);
  const live = await db.annotations.filter(({ deletedAt }) => deletedAt === null).toArray();
  expect(live.map(({ body }) => body)).toEqual(['mine']);
  expect(await db.resources.get(page.id)).toMatchObject({ urlKey, deletedAt: null });
  expect(await db.resources.get(other.id)).toMatchObject({ title: '', url: '' });
  expect(await db.contents.get(page.id)).toMatchObject({ markdown: '' });
  expect((await db.memberships.where({ communityId }).toArray())[0]?.memberId).toBe(memberId);
  expect((await myCommunities(db)).map(({ community }) => community.kind)).toEqual(['personal']);
  expect(await annotationsAt(db, urlKey)).toEqual([]);
});

it('keeps what was not sent, as rejected, and sends it after a return', async () => {
  const { db, communityId } = await sharedStore();
  await leave(db, communityId);
  expect(await rejectedEntries(db)).toMatchObject([
    { rejection: { code: 'forbidden' }, change: { fields: { body: 'mine' } } },
  ]);
  await withClock(db, (clock) => rejoinCommunity(db, clock, communityId));
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
  expect(await db.communities.get(communityId)).toMatchObject({ leftAt: null });
});

it('is what happens to all shared communities when someone else signs in', async () => {
  const { db, communityId } = await sharedStore();
  await enterAccount(db, { memberId: newId(), email: 'ben@example.org', name: 'Ben' }, {});
  expect(await rejectedEntries(db)).toMatchObject([{ rejection: { code: 'otherAccount' } }]);
  expect(await db.communities.get(communityId)).toMatchObject({ leftAt: expect.any(Number) });
  await withClock(db, (clock) => rejoinCommunity(db, clock, communityId));
  expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 1 });
});

it('is taken back where the one who wrote it signs in again, and no one else', async () => {
  const { db, communityId, memberId } = await sharedStore();
  const rejoin = () => withClock(db, (clock) => rejoinCommunity(db, clock, communityId));
  await leave(db, communityId);
  await enterAccount(db, { memberId: newId(), email: 'ben@example.org', name: 'Ben' }, {});
  await rejoin();
  expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 1 });
  await enterAccount(db, { memberId, email: 'ada@example.org', name: 'Ada' }, {});
  await rejoin();
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
});

it('sends what waited when another signed in, once its author is back', async () => {
  const { db, communityId, memberId } = await sharedStore();
  await enterAccount(db, { memberId: newId(), email: 'ben@example.org', name: 'Ben' }, {});
  await enterAccount(
    db,
    { memberId, email: 'ada@example.org', name: 'Ada' },
    { commonplace: '{}' },
  );
  await withClock(db, (clock) => rejoinCommunity(db, clock, communityId));
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
  expect(await getSetting(db, 'session')).toEqual({ commonplace: '{}' });
});

it('does not happen when the same member signs in again', async () => {
  const { db, communityId, memberId } = await sharedStore();
  await enterAccount(db, { memberId, email: 'ada@example.org', name: 'Ada' }, {});
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
  expect(await db.communities.get(communityId)).toMatchObject({ leftAt: null });
});
