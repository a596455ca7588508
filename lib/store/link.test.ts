import { expect, test } from 'vitest';
import { anAnnotation } from '../../test/support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { keepLink } from './link.ts';
import { takeBack } from './takeBack.ts';

const url = 'https://who.example/hand-hygiene';

test('keeps the page by its address and the words of the link, without a text', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const wrapped = `https://www.google.com/url?q=${encodeURIComponent(url)}`;
  const kept = await keepLink(db, { url: wrapped, title: ' Clean\n hands ', communityId });
  expect(kept).toMatchObject({ ok: true, value: { annotationIds: [], cut: [] } });
  expect(await db.resources.toArray()).toMatchObject([
    { url, urlKey: 'who.example/hand-hygiene', title: 'Clean hands' },
  ]);
  expect(await db.contents.count()).toBe(0);
});

test('a link without words has those of its address', async () => {
  const db = await openStore();
  await keepLink(db, { url, title: ' ', communityId: await personalCommunity(db) });
  expect(await db.resources.toArray()).toMatchObject([{ title: 'hand hygiene' }]);
});

test('a page that is there already is not doubled, and stays as it is', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  await keepLink(db, { url, title: 'Hands', communityId });
  const again = `${url}/?utm_source=mail#top`;
  expect(await keepLink(db, { url: again, title: 'Else', communityId })).toEqual({
    ok: true,
    value: 'known',
  });
  expect(await db.resources.toArray()).toMatchObject([{ url, title: 'Hands' }]);
});

test.each([
  ['http://192.168.1.1/admin', 'privateLink'],
  ['https://ada:secret@who.example/', 'privateLink'],
  [`https://www.google.com/url?q=${encodeURIComponent('http://localhost/x')}`, 'privateLink'],
  ['file:///etc/hosts', 'notWebLink'],
  ['mailto:ada@example.org', 'notWebLink'],
  ['javascript:alert(1)', 'notWebLink'],
  ['hands', 'notWebLink'],
])('%s is refused', async (link, code) => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const kept = await keepLink(db, { url: link, title: 'x', communityId });
  expect(kept).toMatchObject({ ok: false, error: { code } });
  expect(await db.resources.count()).toBe(0);
});

test('a reader keeps no link, and a title that is too long is cut with word', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db, { role: 'reader' });
  expect(await keepLink(db, { url, title: 'x', communityId })).toMatchObject({
    error: { code: 'readonly' },
  });
  const own = await personalCommunity(db);
  expect(await keepLink(db, { url, title: 'x'.repeat(600), communityId: own })).toMatchObject({
    value: { cut: [{ field: 'title', kept: 500, given: 600 }] },
  });
});

test('is taken back, unless a note hangs on it by now', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const kept = await keepLink(db, { url, title: 'Hands', communityId });
  if (!kept.ok || kept.value === 'known') throw new Error('not kept');
  const { resourceId } = kept.value;
  if (resourceId === null) throw new Error('no page');
  const note = anAnnotation({ resourceId, communityId });
  await db.annotations.put(note);
  expect(await takeBack(db, kept.value)).toMatchObject({ ok: true });
  expect(await db.resources.toArray()).toMatchObject([{ deletedAt: null }]);
  expect(await takeBack(db, { annotationIds: [note.id], resourceId })).toMatchObject({ ok: true });
  expect((await db.resources.get(resourceId))?.deletedAt).not.toBeNull();
  expect(await takeBack(db, { annotationIds: [], resourceId: null })).toMatchObject({ ok: false });
});
