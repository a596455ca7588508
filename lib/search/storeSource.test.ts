import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  aContent,
  aMembership,
  anAnnotation,
  aReaction,
  aResource,
} from '../../test/support/factories.ts';
import { openStore } from '../../test/support/store.ts';
import { type Hlc, hlcZero, tick } from '../model/hlc.ts';
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
  it('gives pages with their text, what was said about them and the authors', async () => {
    const { page, tip } = await breadWithTip();
    const { communityId, authorId } = page;
    await db.contents.put(aContent({ id: page.id, markdown: 'Knead it.', ...now() }));
    if (authorId)
      await db.memberships.put(aMembership({ communityId, memberId: authorId, name: 'Ada' }));
    const source = storeSource(db);
    const { ids } = await source.changedSince(hlcZero);
    expect(ids).toEqual([page.id]);
    const author = { id: authorId, name: 'Ada' };
    expect(await source.read(ids)).toMatchObject([
      {
        ...{ id: page.id, text: 'Knead it.', tags: ['baking'], author },
        notes: [{ id: tip.id, body: 'Weigh it', author }],
      },
    ]);
  });

  it('names only pages about which something changed after the clock', async () => {
    const { page, tip } = await breadWithTip();
    const cake = aResource({ title: 'Cake', ...now() });
    await db.resources.put(cake);
    const source = storeSource(db);
    let { clock: read } = await source.changedSince(hlcZero);
    expect(await source.changedSince(read)).toEqual({ ids: [], clock: read });
    const writes = [
      () => db.resources.put({ ...page, title: 'Good bread', ...now() }),
      () => db.annotations.put({ ...tip, body: 'Weigh it twice', ...now() }),
      () => db.contents.put(aContent({ id: page.id, markdown: 'Knead it.', ...now() })),
      () => db.reactions.put(aReaction({ resourceId: page.id, ...now() })),
    ];
    for (const write of writes) {
      await write();
      const changes = await source.changedSince(read);
      expect(changes.ids).toEqual([page.id]);
      read = changes.clock;
    }
  });

  it('says what members said of a page, until its text changed', async () => {
    const { page, tip } = await breadWithTip();
    const about = { resourceId: page.id, annotationId: tip.id };
    const createdAt = tip.createdAt + 1;
    await db.reactions.bulkPut([
      aReaction({ ...about, kind: 'endorsement', createdAt, ...now() }),
      aReaction({ ...about, kind: 'worked', createdAt, ...now() }),
      aReaction({ ...about, kind: 'outdated', createdAt: createdAt + 1, ...now() }),
      aReaction({ ...about, kind: 'worked', deletedAt: 2, ...now() }),
    ]);
    const source = storeSource(db);
    const endorsed = { isEndorsed: true, hasWorked: true, workedFor: 1 };
    expect(await source.read([page.id])).toMatchObject([
      { repute: { ...endorsed, isStale: true } },
    ]);
    await db.annotations.put({ ...tip, textClock: tick(hlcZero, createdAt + 2, '00000001') });
    expect(await source.read([page.id])).toMatchObject([
      { repute: { ...endorsed, isStale: false } },
    ]);
  });

  it('leaves out what is deleted', async () => {
    const { page, tip } = await breadWithTip();
    const source = storeSource(db);
    await db.annotations.put({ ...tip, deletedAt: 2, ...now() });
    expect(await source.read([page.id])).toMatchObject([{ id: page.id, notes: [] }]);
    await db.resources.put({ ...page, deletedAt: 2, ...now() });
    expect(await source.read([page.id])).toEqual([]);
    expect(await source.ids()).toEqual([page.id]);
  });

  it('knows what people and communities are called', async () => {
    await db.memberships.put(aMembership({ name: 'Ada' }));
    const { people } = await storeSource(db).names();
    expect(people.map(({ name }) => name)).toContain('Ada');
  });
});
