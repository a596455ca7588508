import { expect, it } from 'vitest';
import { aResource } from '../../test/support/factories.ts';
import { aPictureInput, keepOne, webpBytes } from '../../test/support/picture.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { keepPicture, pictureBytes, picturesAt, removePicture, restorePicture } from './picture.ts';
import { removeResource } from './removal.ts';
import { setSetting } from './settings.ts';

const urlKey = 'example.org/bread';

it('brings a page that nobody kept to the own shelf, and is never queued', async () => {
  const db = await openStore();
  await joinShared(db);
  await keepOne(db);
  expect(await db.resources.toArray()).toMatchObject([
    { urlKey, title: 'Bread', communityId: await personalCommunity(db) },
  ]);
  expect(await picturesAt(db, urlKey)).toMatchObject([{ width: 320, height: 200, title: 'Bread' }]);
  expect(await db.outbox.count()).toBe(0);
});

it('goes with the page of the community written to last', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const shared = aResource({ communityId });
  const personal = await personalCommunity(db);
  const own = aResource({ communityId: personal });
  await db.resources.bulkPut([shared, own]);
  await setSetting(db, 'lastCommunity', communityId);
  expect(await keepOne(db)).toMatchObject({ resourceId: shared.id });
  await setSetting(db, 'lastCommunity', personal);
  expect(await keepOne(db)).toMatchObject({ resourceId: own.id });
  expect(await picturesAt(db, urlKey)).toHaveLength(2);
  expect(await db.outbox.count()).toBe(0);
});

it('takes WebP alone, up to the limit', async () => {
  const db = await openStore();
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0]);
  for (const bytes of [png, new Uint8Array(), webpBytes(pictureBytes + 1)]) {
    const refused = await keepPicture(db, aPictureInput({ bytes }));
    expect(refused).toMatchObject({ error: { code: 'unfit' } });
  }
  expect(await db.resources.count()).toBe(0);
  await keepOne(db, { bytes: webpBytes(pictureBytes) });
});

it('writes neither page nor picture where the disk is full', async () => {
  const db = await openStore();
  db.pictures.hook('creating', () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  expect(await keepPicture(db, aPictureInput())).toMatchObject({ error: { code: 'storage' } });
  expect(await db.resources.count()).toBe(0);
});

it('comes back after it was deleted, as it was', async () => {
  const db = await openStore();
  await keepOne(db);
  const [picture] = await picturesAt(db, urlKey);
  const before = await db.pictures.toArray();
  await removePicture(db, picture!.id);
  expect(await picturesAt(db, urlKey)).toEqual([]);
  expect(await restorePicture(db, picture!)).toMatchObject({ ok: true });
  expect(await db.pictures.toArray()).toEqual(before);
});

it('does not come back without its page', async () => {
  const db = await openStore();
  const picture = await keepOne(db);
  await removePicture(db, picture.id);
  await removeResource(db, picture.resourceId);
  expect(await restorePicture(db, picture)).toMatchObject({ error: { code: 'notFound' } });
});
