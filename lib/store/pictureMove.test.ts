import { expect, it } from 'vitest';
import { aResource } from '../../test/support/factories.ts';
import { keepOne } from '../../test/support/picture.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { newId, type ResourceId } from '../model/id.ts';
import { adoptResource } from './adopt.ts';
import { withClock } from './clock.ts';
import { departures, leaveCommunity } from './departure.ts';
import { picturesAt } from './picture.ts';
import { shelvePictures } from './pictureMove.ts';
import { removeResource } from './removal.ts';

const urlKey = 'example.org/bread';

/** A picture of a page that somebody else clipped into a community. */
async function pictured() {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const page = aResource({ communityId, urlKey });
  const other = aResource({ communityId, urlKey: 'example.org/rye' });
  await db.resources.bulkPut([page, other]);
  const picture = await keepOne(db);
  return { db, communityId, page, other, picture };
}

it('goes when the member deletes its page', async () => {
  const db = await openStore();
  const { resourceId } = await keepOne(db);
  await keepOne(db, { urlKey: 'example.org/rye' });
  expect(await removeResource(db, resourceId)).toMatchObject({ ok: true });
  expect(await db.pictures.count()).toBe(1);
});

it('stays when deleting the page fails', async () => {
  const { db, page } = await pictured();
  expect(await removeResource(db, page.id)).toMatchObject({ error: { code: 'notAuthor' } });
  expect(await db.pictures.count()).toBe(1);
});

it('follows its page to the id that the hub knows', async () => {
  const { db, page, picture } = await pictured();
  const to = newId<ResourceId>();
  await withClock(db, (clock) => adoptResource(db, clock, page.id, to));
  expect(await db.pictures.toArray()).toEqual([{ ...picture, resourceId: to }]);
  expect(await picturesAt(db, urlKey)).toHaveLength(1);
});

it('keeps its page readable when the community is left', async () => {
  const { db, communityId, page, other } = await pictured();
  await withClock(db, (clock) => leaveCommunity(db, clock, communityId, departures.forbidden));
  expect(await db.resources.get(page.id)).toMatchObject({ urlKey, deletedAt: null });
  expect(await db.resources.get(other.id)).toMatchObject({ deletedAt: expect.any(Number) });
  expect(await picturesAt(db, urlKey)).toHaveLength(1);
});

it('moves to the page on the own shelf, made where it is not there', async () => {
  const { db, page, other, picture } = await pictured();
  const shelve = () => withClock(db, (clock) => shelvePictures(db, clock, [page, other]));
  await shelve();
  const communityId = await personalCommunity(db);
  const shelved = await db.resources.where({ communityId }).toArray();
  expect(shelved).toMatchObject([{ urlKey, title: page.title }]);
  expect(await db.pictures.toArray()).toEqual([{ ...picture, resourceId: shelved[0]?.id }]);
  await db.pictures.update(picture.id, { resourceId: page.id });
  await shelve();
  expect(await db.pictures.toArray()).toEqual([{ ...picture, resourceId: shelved[0]?.id }]);
  expect(await db.outbox.count()).toBe(0);
});
