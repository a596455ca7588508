import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { knownTags } from '../../entrypoints/background/knownTags.ts';
import { removeResource } from '../../lib/store/removal.ts';
import { clipInto, openStore, personalCommunity } from '../support/store.ts';

it('goes through the tags of the library once, and again after each change', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  expect(await knownTags(db)).toEqual([]);
  const { resourceId } = await clipInto(db, communityId, 'bread', { tags: ['flour', 'water'] });
  const read = vi.spyOn(db.resources, 'orderBy');
  const reads = () => read.mock.calls.filter(([index]) => String(index) === 'tags').length;

  const both = [
    { tag: 'flour', count: 1 },
    { tag: 'water', count: 1 },
  ];
  expect(await Promise.all([knownTags(db), knownTags(db)])).toEqual([both, both]);
  expect(await knownTags(db)).toEqual(both);
  expect(reads()).toBe(1);

  await removeResource(db, resourceId);
  expect(await knownTags(db)).toEqual([]);
  expect(reads()).toBe(2);
});
