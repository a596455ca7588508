import { expect, it } from 'vitest';
import { aContent, aMembership, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { newId, type ResourceId } from '../model/id.ts';
import { copiedPage, keptCopies, keptCopy, withText } from './content.ts';
import { me } from './settings.ts';

const urlKey = 'example.org/bread';

/** The same page on the own shelf without its text, and in a community with it. */
async function twoCopies() {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const own = await personalCommunity(db);
  const link = aResource({ communityId: own, authorId: await me(db, own), urlKey });
  const whole = aResource({ communityId, urlKey });
  await db.resources.bulkPut([link, whole]);
  await db.contents.put(aContent({ id: whole.id, communityId }));
  await db.memberships.put(aMembership({ communityId, memberId: whole.authorId!, name: 'Ben' }));
  return { db, own, communityId, link, whole };
}

it('is read with who kept it and where', async () => {
  const { db, whole, communityId } = await twoCopies();
  expect(await keptCopy(db, whole.id)).toMatchObject({
    resource: { id: whole.id },
    content: { markdown: expect.stringContaining('Bread') },
    community: { id: communityId },
    author: { name: 'Ben', mine: false },
    other: null,
  });
});

it('names the copy that has the text where it has none', async () => {
  const { db, link, whole } = await twoCopies();
  const copy = await keptCopy(db, link.id);
  expect(copy).toMatchObject({ content: null, author: { mine: true }, other: whole.id });
});

it('is not there once it was deleted, nor is its page', async () => {
  const { db, whole } = await twoCopies();
  await db.resources.update(whole.id, { deletedAt: 1 });
  for (const id of [whole.id, newId<ResourceId>()]) {
    expect(await keptCopy(db, id)).toBeNull();
    expect(await copiedPage(db, id)).toBeNull();
  }
});

it('has no text where that was deleted or is empty', async () => {
  const { db, whole } = await twoCopies();
  await db.contents.update(whole.id, { deletedAt: 1, markdown: '' });
  expect(await keptCopy(db, whole.id)).toMatchObject({ content: null });
});

it('is found by its page, first in the community that was asked for', async () => {
  const { db, own, link, whole, communityId } = await twoCopies();
  const find = async (of: typeof own) =>
    (await keptCopies(db, [{ urlKey, communityId: of }, { urlKey: 'example.org/salt' }])).get(
      urlKey,
    );
  expect(await find(own)).toBe(whole.id);
  await db.contents.put(aContent({ id: link.id, communityId: own }));
  expect(await find(own)).toBe(link.id);
  expect(await find(communityId)).toBe(whole.id);
  expect([...(await withText(db, [link.id, whole.id, newId()]))].sort()).toEqual(
    [link.id, whole.id].sort(),
  );
});

it('tells the page it is of, whatever its address is like', async () => {
  const { db, whole } = await twoCopies();
  expect(await copiedPage(db, whole.id)).toEqual({
    url: whole.url,
    key: { state: 'keyed', urlKey, site: 'example.org' },
  });
  await db.resources.update(whole.id, { url: 'nowhere' });
  expect(await copiedPage(db, whole.id)).toMatchObject({ key: { site: '' } });
});
