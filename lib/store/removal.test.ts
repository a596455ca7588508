import { describe, expect, it } from 'vitest';
import { aMembership } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore } from '../../test/support/store.ts';
import { type CommunityId, type MemberId, newId } from '../model/id.ts';
import { createAnnotation } from './annotation.ts';
import type { Database } from './database.ts';
import { removeResource } from './removal.ts';
import { recentResources, resourcesAt, tagCounts } from './resource.ts';

const urlKey = 'example.org/bread';

describe('deleting a page', () => {
  const note = (db: Database, communityId: CommunityId) =>
    createAnnotation(db, {
      page: { url: 'https://example.org/bread', urlKey, title: '', site: null, language: null },
      communityId,
      kind: 'tip',
      body: 'Weigh it.',
      selectors: [],
      quote: '',
      tags: ['flour'],
      draftId: null,
    });

  it('leaves tombstones of it, its text and the own notes on it', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db);
    const { resourceId } = await clipInto(db, communityId, 'bread', { tags: ['baking'] });
    await note(db, communityId);
    expect(await removeResource(db, resourceId)).toEqual({ ok: true, value: null });
    expect(await db.resources.get(resourceId)).toMatchObject({ title: '', urlKey: '', tags: [] });
    expect(await db.contents.get(resourceId)).toMatchObject({ markdown: '' });
    expect(await db.annotations.toArray()).toMatchObject([{ body: '', tags: [] }]);
    expect(await resourcesAt(db, urlKey)).toEqual([]);
    expect(await tagCounts(db)).toEqual([]);
    expect(await recentResources(db, 5)).toEqual([]);
  });

  it('is for its author and facilitators, and not where others have notes', async () => {
    const db = await openStore();
    const { communityId, memberId } = await joinShared(db);
    const { resourceId } = await clipInto(db, communityId, 'bread', { tags: ['baking'] });
    await note(db, communityId);
    const other = newId<MemberId>();
    await db.annotations.toCollection().modify({ authorId: other });
    expect(await removeResource(db, resourceId)).toMatchObject({ error: { code: 'inUse' } });
    await db.resources.update(resourceId, { authorId: other });
    expect(await removeResource(db, resourceId)).toMatchObject({ error: { code: 'notAuthor' } });
    await db.annotations.clear();
    await db.memberships.put(aMembership({ communityId, memberId, role: 'facilitator' }));
    expect(await removeResource(db, resourceId)).toMatchObject({ ok: true });
  });
});
