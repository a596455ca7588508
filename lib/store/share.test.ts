import { beforeEach, describe, expect, it } from 'vitest';
import { anAnnotation } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import {
  type AnnotationId,
  type CommunityId,
  type MemberId,
  newId,
  type ResourceId,
} from '../model/id.ts';
import { createAnnotation, replyTo } from './annotation.ts';
import type { Database } from './database.ts';
import { copyResource, moveResource } from './share.ts';

const urlKey = 'example.org/bread';
let db: Database;
let mine: CommunityId;
let ours: CommunityId;

beforeEach(async () => {
  db = await openStore();
  mine = await personalCommunity(db);
  ({ communityId: ours } = await joinShared(db));
});

const clipped = async (communityId: CommunityId, tags: string[]): Promise<ResourceId> =>
  (await clipInto(db, communityId, 'bread', { tags })).resourceId;

async function noted(communityId: CommunityId, body: string): Promise<AnnotationId> {
  const made = await createAnnotation(db, {
    page: { url: 'https://example.org/bread', urlKey, title: 'Bread', site: null, language: null },
    ...{ communityId, body, kind: 'tip', selectors: [], quote: 'rye', tags: ['x'], draftId: null },
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.annotationId;
}

const live = async (communityId: CommunityId) => ({
  pages: await db.resources
    .where({ communityId })
    .filter((row) => row.deletedAt === null)
    .toArray(),
  texts: await db.contents
    .where({ communityId })
    .filter((row) => row.deletedAt === null)
    .toArray(),
  notes: await db.annotations
    .where({ communityId })
    .filter((row) => row.deletedAt === null)
    .sortBy('createdAt'),
});

describe('sharing a page', () => {
  it('puts it and its text into the other community, and leaves what was said where it was', async () => {
    const id = await clipped(mine, ['baking']);
    await noted(mine, 'for me alone');
    const shared = await copyResource(db, id, ours);
    expect(shared).toMatchObject({ ok: true, value: { added: true } });
    const there = await live(ours);
    expect(there.pages).toMatchObject([{ urlKey, tags: ['baking'] }]);
    expect(there.texts).toMatchObject([{ id: there.pages[0]!.id }]);
    expect(there.notes).toEqual([]);
    expect((await live(mine)).pages).toMatchObject([{ id }]);
    expect(await db.outbox.where({ communityId: ours }).count()).toBe(2);
    expect(await db.outbox.where({ communityId: mine }).count()).toBe(0);
  });

  it('meets a page that the community knows already, adds the tags, and is no second one', async () => {
    const theirs = await clipped(ours, ['bread']);
    const id = await clipped(mine, ['Bread', 'rye']);
    expect(await copyResource(db, id, ours)).toMatchObject({
      value: { resourceId: theirs, added: false },
    });
    expect((await live(ours)).pages).toMatchObject([{ id: theirs, tags: ['bread', 'rye'] }]);
  });

  it('is refused where the member only reads', async () => {
    const id = await clipped(mine, []);
    const { communityId } = await joinShared(db, { role: 'reader' });
    expect(await copyResource(db, id, communityId)).toMatchObject({ error: { code: 'readonly' } });
  });
});

describe('moving a page', () => {
  it('takes the member’s notes along, each under the one that it answers', async () => {
    const id = await clipped(mine, ['baking']);
    const root = await noted(mine, 'Weigh it');
    await replyTo(db, root, 'Twice');
    expect(await moveResource(db, id, ours)).toMatchObject({ ok: true });
    expect(await live(mine)).toEqual({ pages: [], texts: [], notes: [] });
    const { pages, texts, notes } = await live(ours);
    expect(texts).toMatchObject([{ id: pages[0]!.id }]);
    expect(notes).toMatchObject([
      { body: 'Weigh it', kind: 'tip', quote: 'rye', tags: ['x'], parentId: null },
      { body: 'Twice', kind: 'reply', parentId: notes[0]!.id },
    ]);
    expect(notes.map(({ resourceId }) => resourceId)).toEqual([pages[0]!.id, pages[0]!.id]);
  });

  it('is refused where others have notes on it, and changes nothing', async () => {
    const id = await clipped(ours, []);
    await db.annotations.add(
      anAnnotation({ resourceId: id, communityId: ours, authorId: newId<MemberId>() }),
    );
    const before = await live(ours);
    expect(await moveResource(db, id, mine)).toMatchObject({ error: { code: 'inUse' } });
    expect(await live(ours)).toEqual(before);
    expect((await live(mine)).pages).toEqual([]);
  });
});
