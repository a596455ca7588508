import { expect, it } from 'vitest';
import { anExtractedClip, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { newId, type ResourceId } from '../model/id.ts';
import { adoptResource } from './adopt.ts';
import { withClock } from './clock.ts';
import type { Database } from './database.ts';
import { removeResource } from './removal.ts';
import { clipPage, resourcesAt } from './resource.ts';

const urlKey = 'example.org/bread';

async function clipped(db: Database) {
  const { communityId } = await joinShared(db);
  const result = await clipPage(db, {
    page: anExtractedClip(),
    urlKey,
    communityId,
    tags: [],
    note: 'A note.',
    draftId: null,
  });
  if (!result.ok) throw new Error(result.error.message);
  return { communityId, from: result.value.resourceId, to: newId<ResourceId>() };
}

const adopt = (db: Database, from: ResourceId, to: ResourceId) =>
  withClock(db, (clock) => adoptResource(db, clock, from, to));

it('moves the page, its text, its notes and what waits to the id the hub knows', async () => {
  const db = await openStore();
  const { from, to } = await clipped(db);
  await adopt(db, from, to);
  expect((await resourcesAt(db, urlKey)).map(({ id }) => id)).toEqual([to]);
  expect(await db.resources.get(from)).toMatchObject({ urlKey: '', deletedAt: expect.any(Number) });
  expect(await db.contents.get(to)).toMatchObject({ words: 5, deletedAt: null });
  expect(await db.annotations.toArray()).toMatchObject([{ resourceId: to, body: 'A note.' }]);
  expect(await db.outbox.orderBy('n').toArray()).toMatchObject([
    { table: 'resources', rowId: to },
    { table: 'contents', rowId: to },
    { table: 'annotations', change: { fields: { resourceId: to } } },
  ]);
});

it('leaves a page that came in before as the hub has it', async () => {
  const db = await openStore();
  const { communityId, from, to } = await clipped(db);
  await db.resources.put(aResource({ id: to, communityId, title: 'As the hub has it' }));
  await adopt(db, from, to);
  expect(await db.resources.get(to)).toMatchObject({ title: 'As the hub has it' });
});

it('does not pass on that the double was deleted here', async () => {
  const db = await openStore();
  const { from, to } = await clipped(db);
  await removeResource(db, from);
  await adopt(db, from, to);
  expect(await db.resources.get(to)).toBeUndefined();
  const waiting = await db.outbox.where({ rowId: to }).toArray();
  expect(waiting.map(({ change }) => change.type)).toEqual(['set', 'set']);
});

it('is the same when it happens twice', async () => {
  const db = await openStore();
  const { from, to } = await clipped(db);
  await adopt(db, from, to);
  const once = await db.outbox.toArray();
  await adopt(db, from, to);
  expect(await db.outbox.toArray()).toEqual(once);
  expect(await db.resources.get(to)).toMatchObject({ deletedAt: null });
});
