import { expect, it } from 'vitest';
import { aResource } from '../../test/support/factories.ts';
import { openStore } from '../../test/support/store.ts';
import { type CommunityId, newId } from '../model/id.ts';
import { newestResources } from './newest.ts';

it('lists pages newest first, of all communities or of one, past those that were deleted', async () => {
  const db = await openStore();
  const [bakers, millers] = [newId<CommunityId>(), newId<CommunityId>()];
  const rows = Array.from({ length: 12 }, (_, n) =>
    aResource({
      urlKey: `example.org/${n}`,
      title: `${n}`,
      communityId: n % 2 === 0 ? bakers : millers,
      deletedAt: n >= 8 && n < 11 ? 1 : null,
    }),
  );
  await db.resources.bulkPut(rows);
  const titles = async (limit: number, of: CommunityId | null = null) =>
    (await newestResources(db, limit, of)).map(({ title }) => title);
  expect(await titles(3)).toEqual(['11', '7', '6']);
  expect(await titles(99)).toEqual(['11', '7', '6', '5', '4', '3', '2', '1', '0']);
  expect(await titles(2, bakers)).toEqual(['6', '4']);
  expect(await titles(99, millers)).toEqual(['11', '7', '5', '3', '1']);
  expect(await titles(9, newId<CommunityId>())).toEqual([]);
});
