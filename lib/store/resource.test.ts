import { describe, expect, it } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { type CommunityId, newId, type ResourceId } from '../model/id.ts';
import type { Database } from './database.ts';
import { saveDraft } from './draft.ts';
import { outboxCounts } from './outbox.ts';
import { clipPage, editResource, recentResources, tagCounts } from './resource.ts';
import { getSetting } from './settings.ts';

const urlKey = 'example.org/bread';

const clip = (db: Database, communityId: CommunityId, over = {}) =>
  clipPage(db, {
    page: anExtractedClip(),
    urlKey,
    communityId,
    tags: ['baking'],
    note: '',
    draftId: null,
    ...over,
  });

async function clipped(db: Database, communityId: CommunityId, over = {}) {
  const result = await clip(db, communityId, over);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('clipping a page', () => {
  it('keeps the page, its text, its tags and a note, and finishes the draft', async () => {
    const db = await openStore();
    const communityId = await personalCommunity(db);
    const draft = { id: `clip:${urlKey}`, urlKey, communityId, kind: 'clip' as const };
    await saveDraft(db, {
      ...draft,
      parentId: null,
      body: 'half a n',
      tags: [],
      selectors: [],
      quote: '',
    });
    const { resourceId, annotationId, cut } = await clipped(db, communityId, {
      note: 'A note.',
      draftId: draft.id,
    });
    expect(cut).toEqual([]);
    expect(await db.resources.get(resourceId)).toMatchObject({ urlKey, tags: ['baking'] });
    expect(await db.contents.get(resourceId)).toMatchObject({ words: 5 });
    expect(await db.annotations.get(annotationId ?? '')).toMatchObject({
      kind: 'note',
      body: 'A note.',
      resourceId,
    });
    expect(await db.drafts.count()).toBe(0);
    expect(await getSetting(db, 'lastCommunity')).toBe(communityId);
  });

  it('stays on the device in the personal community, and is queued in a shared one', async () => {
    const db = await openStore();
    await clipped(db, await personalCommunity(db));
    expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 0 });
    const { communityId } = await joinShared(db);
    const { resourceId } = await clipped(db, communityId, { note: 'A note.' });
    const entries = await db.outbox.orderBy('n').toArray();
    expect(entries.map(({ table, rowId }) => [table, rowId === resourceId])).toEqual([
      ['resources', true],
      ['contents', true],
      ['annotations', false],
    ]);
    expect(new Set(entries.map(({ hlc }) => hlc)).size).toBe(3);
    expect(await db.resources.get(resourceId)).toMatchObject({ touched: entries[0]?.hlc });
  });

  it('brings a known page up to date, adds tags, and keeps what the new reading lacks', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db);
    const first = await clipped(db, communityId);
    await db.outbox.clear();
    const page = anExtractedClip({ title: 'New title', byline: null, markdown: '' });
    const second = await clipped(db, communityId, { page, tags: ['Baking', 'bread'] });
    expect(second.resourceId).toBe(first.resourceId);
    expect(await db.resources.toArray()).toMatchObject([
      { title: 'New title', byline: 'A. Baker', tags: ['baking', 'bread'] },
    ]);
    expect(await db.contents.get(first.resourceId)).toMatchObject({ words: 5 });
    expect((await db.outbox.toArray()).map(({ change }) => change)).toEqual([
      { type: 'set', fields: { title: 'New title', tags: ['baking', 'bread'] } },
    ]);
  });

  it('meets in one resource however often it is pressed', async () => {
    const db = await openStore();
    const communityId = await personalCommunity(db);
    await Promise.all([clip(db, communityId), clip(db, communityId), clip(db, communityId)]);
    expect(await db.resources.count()).toBe(1);
  });

  it('tells what it cut', async () => {
    const db = await openStore();
    const page = anExtractedClip({ title: 'x'.repeat(10_000), markdown: 'é'.repeat(200_000) });
    const { cut } = await clipped(db, await personalCommunity(db), { page });
    expect(cut).toEqual([
      { field: 'title', kept: 500, given: 10_000 },
      { field: 'markdown', kept: 131_072, given: 200_000 },
    ]);
  });

  it('is not for readers, nor for those who left, nor for communities unknown', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db, { role: 'reader' });
    expect(await clip(db, communityId)).toMatchObject({ ok: false, error: { code: 'readonly' } });
    await db.communities.update(communityId, { leftAt: 1 });
    expect(await clip(db, communityId)).toMatchObject({ ok: false, error: { code: 'left' } });
    expect(await clip(db, newId())).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await db.resources.count()).toBe(0);
  });
});

it('editing sends only what changed', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  const { resourceId } = await clipped(db, communityId);
  await db.outbox.clear();
  await editResource(db, resourceId, { title: ' Bread from scratch ', tags: [] });
  expect((await db.outbox.toArray()).map(({ change }) => change)).toEqual([
    { type: 'set', fields: { tags: [] } },
  ]);
  expect(await editResource(db, newId<ResourceId>(), {})).toMatchObject({
    error: { code: 'notFound' },
  });
});

it('lists pages newest first and tags most used first', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const first = await clipped(db, communityId, { tags: ['bread', 'flour'] });
  const second = await clipped(db, communityId, { urlKey: 'example.org/rye', tags: ['bread'] });
  const recent = await recentResources(db, 2);
  expect(recent.map(({ id }) => id)).toEqual([second.resourceId, first.resourceId]);
  expect(await tagCounts(db)).toEqual([
    { tag: 'bread', count: 2 },
    { tag: 'flour', count: 1 },
  ]);
});
