import { describe, expect, it } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import type { CommunityId, ResourceId } from '../model/id.ts';
import type { Database } from './database.ts';
import { noteReading } from './reading.ts';
import { setSetting } from './settings.ts';
import { chooseTextBudget, isTextAway, makeTextRoom, textsHere } from './textRoom.ts';

async function clipped(db: Database, communityId: CommunityId, name: string): Promise<ResourceId> {
  const page = anExtractedClip({ markdown: `${name} `.repeat(1_000), words: 1_000 });
  return (await clipInto(db, communityId, name, { page })).resourceId;
}

/** As it is once the hub has it. */
async function onHub(db: Database): Promise<void> {
  await db.outbox.clear();
  await db.contents.toCollection().modify({ rev: 1 });
}

async function fivePages() {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const ids: ResourceId[] = [];
  for (const name of ['bread', 'soup', 'tea', 'rice', 'beans']) {
    ids.push(await clipped(db, communityId, name));
  }
  await onHub(db);
  return { db, communityId, ids };
}

const away = async (db: Database) =>
  (await db.contents.toArray()).filter(isTextAway).map(({ id }) => id);

describe('how much text is kept on the device', () => {
  it('is all of it, unless it is chosen otherwise', async () => {
    const { db } = await fivePages();
    expect(await makeTextRoom(db)).toBe(0);
    expect(await textsHere(db)).toEqual({ texts: 5, bytes: 30_000 });
  });

  it('is no more than the budget: the oldest are left to the hub', async () => {
    const { db, communityId, ids } = await fivePages();
    await chooseTextBudget(db, 20_000);
    expect(await makeTextRoom(db)).toBe(2);
    expect(await away(db)).toEqual(ids.slice(0, 2));
    expect((await textsHere(db)).bytes).toBeLessThanOrEqual(20_000);
    expect(await db.settings.get('textsAway')).toMatchObject({ value: [communityId] });
    expect(await makeTextRoom(db)).toBe(0);
    expect((await db.contents.get(ids[0]!))?.rev).toBe(1);
  });

  it('does not lose what was opened since', async () => {
    const { db, ids } = await fivePages();
    await noteReading(db, [ids[0]!]);
    await chooseTextBudget(db, 20_000);
    await makeTextRoom(db);
    expect(await away(db)).toEqual(ids.slice(1, 3));
  });

  it('does not lose what is nowhere else', async () => {
    const { db, communityId } = await fivePages();
    await db.contents.clear();
    const own = await clipped(db, await personalCommunity(db), 'own');
    await onHub(db);
    const unsent = await clipped(db, communityId, 'unsent');
    await setSetting(db, 'textBudget', 0);
    await makeTextRoom(db);
    expect(await away(db)).toEqual([]);
    expect((await db.contents.bulkGet([own, unsent])).map((row) => row?.words)).toEqual([
      1_000, 1_000,
    ]);
  });

  it('grows again by reading anew, where it was little', async () => {
    const { db, communityId } = await fivePages();
    await db.cursors.put({
      ...{ communityId, epoch: 'e', since: 7, before: null, syncedAt: 1 },
      ...{ sweepBelow: null, checkedAt: 1, mendedAt: null },
    });
    await chooseTextBudget(db, 20_000);
    await makeTextRoom(db);
    await chooseTextBudget(db, 10_000);
    expect(await db.cursors.get(communityId)).toMatchObject({ since: 7 });
    await chooseTextBudget(db, null);
    expect(await db.cursors.get(communityId)).toMatchObject({ since: 0 });
    expect(await db.settings.get('textsAway')).toMatchObject({ value: [] });
  });
});
