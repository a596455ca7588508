import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContent, aMembership, anAnnotation, aResource } from '../../test/support/factories.ts';
import { openStore } from '../../test/support/store.ts';
import { type Hlc, hlcZero, tick } from '../model/hlc.ts';
import { newId, type ResourceId } from '../model/id.ts';
import type { Database } from '../store/database.ts';
import { storeSource } from './storeSource.ts';

let db: Database;
let clock: Hlc;

beforeEach(async () => {
  db = await openStore();
  clock = hlcZero;
});

/** The clock of a row that is written now. */
const now = () => {
  clock = tick(clock, 1, '00000001');
  return { touched: clock };
};

async function breadWithTip() {
  const page = aResource({ title: 'Bread', tags: ['baking'], ...now() });
  const { id: resourceId, communityId, authorId } = page;
  const tip = anAnnotation({ resourceId, communityId, authorId, body: 'Weigh it', ...now() });
  await db.resources.put(page);
  await db.annotations.put(tip);
  return { page, tip };
}

describe('storeSource', () => {
  it('gives pages with their text and annotations with their page and author', async () => {
    const { page, tip } = await breadWithTip();
    const { communityId, authorId } = page;
    await db.contents.put(aContent({ id: page.id, markdown: 'Knead it.', ...now() }));
    if (authorId)
      await db.memberships.put(aMembership({ communityId, memberId: authorId, name: 'Ada' }));
    const source = storeSource(db);
    const { ids } = await source.changedSince(hlcZero);
    expect(new Set(ids)).toEqual(new Set([page.id, tip.id]));
    expect(await source.read(ids)).toMatchObject([
      { id: page.id, type: 'resource', body: 'Knead it.', tags: ['baking'], author: 'Ada' },
      { id: tip.id, type: 'annotation', title: 'Bread', body: 'Weigh it', author: 'Ada' },
    ]);
  });

  it('names only what changed after the clock, and a changed page’s annotations with it', async () => {
    const { page, tip } = await breadWithTip();
    const cake = aResource({ title: 'Cake', ...now() });
    await db.resources.put(cake);
    const source = storeSource(db);
    const first = await source.changedSince(hlcZero);
    expect(await source.changedSince(first.clock)).toEqual({ ids: [], clock: first.clock });
    await db.resources.put({ ...page, title: 'Good bread', ...now() });
    const second = await source.changedSince(first.clock);
    expect(new Set(second.ids)).toEqual(new Set([page.id, tip.id]));
  });

  it('leaves out what is deleted, and annotations whose page is', async () => {
    const { page, tip } = await breadWithTip();
    await db.annotations.put({ ...tip, deletedAt: 2, ...now() });
    const orphan = anAnnotation({ resourceId: newId<ResourceId>(), ...now() });
    await db.annotations.put(orphan);
    const documents = await storeSource(db).read([page.id, tip.id, orphan.id]);
    expect(documents.map(({ id }) => id)).toEqual([page.id]);
  });
});
