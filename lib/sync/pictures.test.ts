import { expect, it } from 'vitest';
import { keepOne } from '../../test/support/picture.ts';
import { clipInto, personalCommunity } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import { picturesAt } from '../store/picture.ts';
import { removeResource } from '../store/removal.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

const urlKey = 'example.org/bread';

/** A page that one member clipped, and of which another has a picture. */
async function picturedElsewhere() {
  const world = await fakeWorld();
  const { communityId, a, b } = world;
  const { resourceId } = await clipInto(a.db, communityId);
  await push(a.context, communityId);
  await pull(b.context, communityId);
  const picture = await keepOne(b.db);
  expect(picture.resourceId).toBe(resourceId);
  const shelved = async () => {
    const kept = await b.db.resources.where({ communityId: await personalCommunity(b.db) }).first();
    expect(await picturesAt(b.db, urlKey)).toMatchObject([
      { id: picture.id, resourceId: kept?.id, title: 'Bread from scratch' },
    ]);
  };
  return { ...world, resourceId, picture, shelved };
}

it('moves to the own shelf when somebody else deletes the page', async () => {
  const { communityId, a, b, resourceId, shelved } = await picturedElsewhere();
  await removeResource(a.db, resourceId);
  await push(a.context, communityId);
  await pull(b.context, communityId);
  expect(await b.db.resources.get(resourceId)).toMatchObject({ deletedAt: expect.any(Number) });
  await shelved();
});

it('moves there when the hub does not have the page any more', async () => {
  const { hub, communityId, b, resourceId, shelved } = await picturedElsewhere();
  hub.restoreWithout(communityId, `resources ${resourceId}`, `contents ${resourceId}`);
  await pull(b.context, communityId);
  expect(await b.db.resources.get(resourceId)).toMatchObject({ deletedAt: expect.any(Number) });
  await shelved();
});

it('follows a page that was clipped on two devices', async () => {
  const { communityId, a, b } = await fakeWorld();
  const theirs = await clipInto(a.db, communityId);
  await clipInto(b.db, communityId);
  const picture = await keepOne(b.db);
  await push(a.context, communityId);
  await pull(b.context, communityId);
  expect(await b.db.pictures.get(picture.id)).toMatchObject({ resourceId: theirs.resourceId });
});
