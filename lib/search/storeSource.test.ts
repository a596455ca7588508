import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation.ts';
import { type Hlc, hlcZero, tick } from '../model/hlc.ts';
import {
  type AnnotationId,
  type CommunityId,
  type MemberId,
  newId,
  type ResourceId,
} from '../model/id.ts';
import type { Resource } from '../model/resource.ts';
import { Database } from '../store/database.ts';
import { storeSource } from './storeSource.ts';

const communityId = newId<CommunityId>();
const authorId = newId<MemberId>();
let db: Database;
let clock: Hlc;

beforeEach(() => {
  db = new Database(`search-${newId()}`);
  clock = hlcZero;
});
afterEach(() => db.delete());

const synced = () => {
  clock = tick(clock, 1, '00000001');
  return { communityId, authorId, createdAt: 1, updatedAt: 1, deletedAt: null, touched: clock };
};

async function putPage(over: Partial<Resource> = {}): Promise<Resource> {
  const row: Resource = {
    id: newId<ResourceId>(),
    urlKey: 'example.org/bread',
    url: 'https://example.org/bread',
    title: 'Bread',
    byline: null,
    site: null,
    published: null,
    language: null,
    excerpt: null,
    tags: ['baking'],
    ...over,
    ...synced(),
  };
  await db.resources.put(row);
  return row;
}

async function putTip(resourceId: ResourceId, over: Partial<Annotation> = {}): Promise<Annotation> {
  const row: Annotation = {
    id: newId<AnnotationId>(),
    resourceId,
    parentId: null,
    kind: 'tip',
    body: 'Weigh the water',
    selectors: [],
    quote: '',
    tags: [],
    ...synced(),
    ...over,
  };
  await db.annotations.put(row);
  return row;
}

describe('storeSource', () => {
  it('gives pages with their text and annotations with their page and author', async () => {
    const page = await putPage();
    await db.contents.put({ id: page.id, markdown: 'Knead it.', words: 2, ...synced() });
    await db.memberships.put({
      communityId,
      memberId: authorId,
      role: 'member',
      name: 'Ada',
      topics: [],
      bio: '',
      openToMentor: false,
      joinedAt: 1,
      leftAt: null,
      touched: synced().touched,
    });
    const tip = await putTip(page.id);
    const source = storeSource(db);
    const { ids } = await source.changedSince(hlcZero);
    expect(new Set(ids)).toEqual(new Set([page.id, tip.id]));
    expect(await source.read(ids)).toMatchObject([
      {
        id: page.id,
        type: 'resource',
        title: 'Bread',
        body: 'Knead it.',
        tags: ['baking'],
        author: 'Ada',
      },
      {
        id: tip.id,
        type: 'annotation',
        title: 'Bread',
        body: 'Weigh the water',
        kind: 'tip',
        author: 'Ada',
      },
    ]);
  });

  it('names only what changed after the clock, and a changed page’s annotations with it', async () => {
    const bread = await putPage();
    const tip = await putTip(bread.id);
    const cake = await putPage({ urlKey: 'example.org/cake', title: 'Cake' });
    const source = storeSource(db);
    const first = await source.changedSince(hlcZero);
    expect(await source.changedSince(first.clock)).toEqual({ ids: [], clock: first.clock });
    await putPage({ ...bread, id: bread.id, title: 'Good bread' });
    const second = await source.changedSince(first.clock);
    expect(new Set(second.ids)).toEqual(new Set([bread.id, tip.id]));
    expect(second.ids).not.toContain(cake.id);
  });

  it('leaves out what is deleted, and annotations whose page is', async () => {
    const page = await putPage();
    const tip = await putTip(page.id, { deletedAt: 2 });
    const orphan = await putTip(newId<ResourceId>());
    const documents = await storeSource(db).read([page.id, tip.id, orphan.id]);
    expect(documents.map(({ id }) => id)).toEqual([page.id]);
  });
});
