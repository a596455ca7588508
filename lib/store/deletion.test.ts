import { describe, expect, it } from 'vitest';
import { clipInto, joinShared, openStore } from '../../test/support/store.ts';
import { type MemberId, newId } from '../model/id.ts';
import type { Database } from './database.ts';
import { awaitDeletion, awaitedDeletions, deleteDue, takeBackDeletion } from './deletion.ts';

const live = (db: Database) =>
  db.resources.filter(({ deletedAt }) => deletedAt === null).primaryKeys();

async function twoPages() {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const { resourceId: bread } = await clipInto(db, communityId, 'bread');
  const { resourceId: soup } = await clipInto(db, communityId, 'soup');
  return { db, bread, soup };
}

describe('a deletion that can be taken back', () => {
  it('happens at its time, and not before', async () => {
    const { db, bread, soup } = await twoPages();
    await awaitDeletion(db, [bread], 1_000);
    await awaitDeletion(db, [soup], 2_000);
    expect(await deleteDue(db, 999)).toEqual({ deleted: 0, failures: [] });
    expect(await live(db)).toHaveLength(2);
    expect(await deleteDue(db, 1_000)).toEqual({ deleted: 1, failures: [] });
    expect(await live(db)).toEqual([soup]);
    expect(await awaitedDeletions(db)).toEqual([{ id: soup, due: 2_000 }]);
  });

  it('does not happen where it was taken back', async () => {
    const { db, bread, soup } = await twoPages();
    await awaitDeletion(db, [bread, soup], 1_000);
    await takeBackDeletion(db, [soup]);
    await deleteDue(db, 5_000);
    expect(await live(db)).toEqual([soup]);
    expect(await awaitedDeletions(db)).toEqual([]);
  });

  it('is done once where two are at it', async () => {
    const { db, bread } = await twoPages();
    await awaitDeletion(db, [bread], 1_000);
    const both = await Promise.all([deleteDue(db, 1_000), deleteDue(db, 1_000)]);
    expect(both.map(({ deleted }) => deleted).sort()).toEqual([0, 1]);
    expect(both.flatMap(({ failures }) => failures)).toEqual([]);
  });

  it('says why a page stays', async () => {
    const { db, bread } = await twoPages();
    await awaitDeletion(db, [bread], 1_000);
    await db.resources.update(bread, { authorId: newId<MemberId>() });
    expect(await deleteDue(db, 1_000)).toMatchObject({
      deleted: 0,
      failures: [{ code: 'notAuthor' }],
    });
    expect(await awaitedDeletions(db)).toEqual([]);
  });
});
