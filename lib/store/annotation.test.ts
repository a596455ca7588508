import { describe, expect, it } from 'vitest';
import { aMembership } from '../../test/support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { type AnnotationId, type CommunityId, type MemberId, newId } from '../model/id.ts';
import {
  annotationsAt,
  createAnnotation,
  editAnnotation,
  removeAnnotation,
  replyTo,
} from './annotation.ts';
import { authorsOf } from './author.ts';
import type { Database } from './database.ts';
import { draftsAt, saveDraft } from './draft.ts';

const urlKey = 'example.org/bread';
const page = {
  url: 'https://example.org/bread',
  urlKey,
  title: 'Bread',
  site: null,
  language: null,
};

async function tip(db: Database, communityId: CommunityId, body = 'Weigh it.') {
  const result = await createAnnotation(db, {
    page,
    communityId,
    kind: 'tip',
    body,
    selectors: [{ type: 'TextQuoteSelector', exact: 'Flour', prefix: '', suffix: '' }],
    quote: 'Flour',
    tags: ['flour'],
    draftId: 'note:1',
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const draft = (id: string) => ({
  id,
  urlKey,
  communityId: null,
  kind: 'note' as const,
  parentId: null,
  body: 'half a',
  tags: [],
  selectors: [],
  quote: '',
});

describe('an annotation', () => {
  it('makes its page known, once, and finishes its draft', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db);
    await saveDraft(db, draft('note:1'));
    await tip(db, communityId);
    await tip(db, communityId, 'Sift it.');
    expect(await db.resources.toArray()).toMatchObject([{ urlKey, title: 'Bread' }]);
    expect(await annotationsAt(db, urlKey)).toHaveLength(2);
    expect(await draftsAt(db, urlKey)).toEqual([]);
    const tables = (await db.outbox.orderBy('n').toArray()).map(({ table }) => table);
    expect(tables).toEqual(['resources', 'annotations', 'annotations']);
  });

  it('is changed by its author alone, and only in what changed', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db);
    const { annotationId } = await tip(db, communityId);
    await db.outbox.clear();
    await saveDraft(db, draft(`edit:${annotationId}`));
    const edit = { kind: 'pitfall', body: 'Weigh it.', tags: ['Flour', 'flour'] } as const;
    expect(await editAnnotation(db, annotationId, edit)).toMatchObject({ ok: true });
    expect((await db.outbox.toArray()).map(({ change }) => change)).toEqual([
      { type: 'set', fields: { kind: 'pitfall', tags: ['Flour'] } },
    ]);
    expect(await db.drafts.count()).toBe(0);
    await db.annotations.update(annotationId, { authorId: newId<MemberId>() });
    expect(await editAnnotation(db, annotationId, { body: 'mine now' })).toMatchObject({
      error: { code: 'notAuthor' },
    });
  });

  it('is deleted by its author or a facilitator, and its answers stay', async () => {
    const db = await openStore();
    const { communityId, memberId } = await joinShared(db);
    const { annotationId } = await tip(db, communityId);
    await replyTo(db, annotationId, 'True.');
    await db.annotations.update(annotationId, { authorId: newId<MemberId>() });
    expect(await removeAnnotation(db, annotationId)).toMatchObject({
      error: { code: 'notAuthor' },
    });
    await db.memberships.put(aMembership({ communityId, memberId, role: 'facilitator' }));
    expect(await removeAnnotation(db, annotationId)).toMatchObject({ ok: true });
    expect(await db.annotations.get(annotationId)).toMatchObject({
      body: '',
      quote: '',
      selectors: [],
    });
    expect((await annotationsAt(db, urlKey)).map(({ body }) => body)).toEqual(['True.']);
    expect(await removeAnnotation(db, annotationId)).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});

describe('an answer', () => {
  it('goes to the page and community of what it answers, and finishes its draft', async () => {
    const db = await openStore();
    const { communityId } = await joinShared(db);
    const { annotationId, resourceId } = await tip(db, communityId);
    await saveDraft(db, draft(`reply:${annotationId}`));
    const answer = await replyTo(db, annotationId, 'True.');
    if (!answer.ok) throw new Error(answer.error.message);
    expect(await db.annotations.get(answer.value.annotationId)).toMatchObject({
      parentId: annotationId,
      resourceId,
      communityId,
      kind: 'reply',
    });
    expect(await db.drafts.count()).toBe(0);
  });

  it('is not given to what is gone', async () => {
    const db = await openStore();
    expect(await replyTo(db, newId<AnnotationId>(), 'Hello?')).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});

it('a page shows what every community says, but for those that were left', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  await tip(db, communityId, 'shared');
  await tip(db, await personalCommunity(db), 'mine');
  expect(await annotationsAt(db, urlKey)).toHaveLength(2);
  await db.communities.update(communityId, { leftAt: 1 });
  expect((await annotationsAt(db, urlKey)).map(({ body }) => body)).toEqual(['mine']);
});

it('authors are named as each community knows them', async () => {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db, { role: 'mentor' });
  const { annotationId } = await tip(db, communityId);
  const unknown = { id: newId<AnnotationId>(), communityId, authorId: newId<MemberId>() };
  const authors = await authorsOf(db, [
    { id: annotationId, communityId, authorId: memberId },
    unknown,
  ]);
  expect(authors.get(annotationId)).toEqual({ name: 'Ada', role: 'mentor', mine: true });
  expect(authors.get(unknown.id)).toEqual({ name: '', role: null, mine: false });
});
