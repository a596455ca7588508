import { describe, expect, it } from 'vitest';
import { joinShared, openStore, personalCommunity, wallClock } from '../../test/support/store.ts';
import { type AnnotationId, type CommunityId, newId, type ResourceId } from '../model/id.ts';
import { createAnnotation, editAnnotation, removeAnnotation } from './annotation.ts';
import { type Conflict, conflictsOn, resolveConflict } from './conflict.ts';
import type { Database } from './database.ts';
import { draftById, saveDraft } from './draft.ts';
import { outboxCounts } from './outbox.ts';
import { giveUp } from './refusal.ts';

async function aNote(db: Database, communityId: CommunityId, body: string): Promise<AnnotationId> {
  const page = { url: 'https://example.org/', title: 'A page', site: null, language: null };
  const made = await createAnnotation(db, {
    page: { ...page, urlKey: 'example.org/' },
    communityId,
    kind: 'note',
    body,
    selectors: [],
    quote: '',
    tags: [],
    draftId: null,
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.annotationId;
}

/** Begins to change a note, as a surface does at the first key. */
const begin = (db: Database, id: AnnotationId, from?: string) =>
  saveDraft(db, {
    id: `edit:${id}`,
    urlKey: null,
    communityId: null,
    kind: 'note',
    parentId: null,
    body: 'half a',
    tags: [],
    selectors: [],
    quote: '',
    ...(from === undefined ? {} : { from }),
  });

/** A note that was changed while a change of it was being written, and that change. */
async function collision(shared = true) {
  const db = await openStore(wallClock());
  const communityId = shared ? (await joinShared(db)).communityId : await personalCommunity(db);
  const id = await aNote(db, communityId, 'was');
  await begin(db, id);
  await db.annotations.update(id, { body: 'theirs', textClock: 'later' as never });
  await editAnnotation(db, id, { body: 'mine' });
  const [conflict] = await conflictsOn(db, 'annotations', id);
  return { db, id, conflict: conflict as Conflict };
}
const bodyOf = async (db: Database, id: AnnotationId) => (await db.annotations.get(id))?.body;

describe('a change that was begun before another came in', () => {
  it('is merged with it', async () => {
    const db = await openStore();
    const id = await aNote(db, await personalCommunity(db), 'a\nb\nc');
    await begin(db, id);
    await db.annotations.update(id, { body: 'A\nb\nc', textClock: 'later' as never });
    await begin(db, id);
    expect(await editAnnotation(db, id, { body: 'a\nb\nC' })).toMatchObject({ ok: true });
    expect(await bodyOf(db, id)).toBe('A\nb\nC');
    expect(await draftById(db, `edit:${id}`)).toBeUndefined();
  });

  it('is merged by what its author saw, where the surface lagged behind', async () => {
    const db = await openStore();
    const id = await aNote(db, await personalCommunity(db), 'A\nb\nc');
    await begin(db, id, 'a\nb\nc');
    await editAnnotation(db, id, { body: 'a\nb\nC' });
    expect(await bodyOf(db, id)).toBe('A\nb\nC');
  });

  it.each([
    ['a shared community', true],
    ['the personal one', false],
  ])('is put aside where both collide, in %s', async (_, shared) => {
    const { db, id, conflict } = await collision(shared);
    expect(await bodyOf(db, id)).toBe('theirs');
    expect(conflict).toMatchObject({ base: 'was', mine: 'mine', theirs: { text: 'theirs' } });
    expect(await outboxCounts(db)).toMatchObject({ rejected: 1 });
  });

  it('is put aside where both together are longer than can be kept', async () => {
    const db = await openStore();
    const id = await aNote(db, await personalCommunity(db), 'a\nb');
    await begin(db, id);
    const long = 'x'.repeat(20_000);
    await db.annotations.update(id, { body: `${long}\na\nb`, textClock: 'later' as never });
    await editAnnotation(db, id, { body: `a\nb\n${long}` });
    expect(await conflictsOn(db, 'annotations', id)).toHaveLength(1);
  });
});

describe('its author', () => {
  it.each([
    ['keeps their own', 'mine', 'mine'],
    ['keeps what is there', 'theirs', 'theirs'],
    ['makes one of both', 'theirs and mine', 'theirs and mine'],
  ])('%s', async (_, text, kept) => {
    const { db, id, conflict } = await collision();
    const waited = (await outboxCounts(db)).waiting;
    expect(await resolveConflict(db, conflict.id, text, conflict.theirs)).toEqual({
      ok: true,
      value: { cut: [] },
    });
    expect(await bodyOf(db, id)).toBe(kept);
    expect(await outboxCounts(db)).toEqual({
      waiting: waited + (text === 'theirs' ? 0 : 1),
      rejected: 0,
    });
  });

  it('is asked again where something else came in meanwhile', async () => {
    const { db, id, conflict } = await collision();
    await db.annotations.update(id, { body: 'newer', textClock: 'latest' as never });
    await resolveConflict(db, conflict.id, 'mine', conflict.theirs);
    expect(await bodyOf(db, id)).toBe('newer');
    expect(await conflictsOn(db, 'annotations', id)).toMatchObject([
      { base: 'theirs', mine: 'mine', theirs: { text: 'newer' } },
    ]);
  });

  it('is told what of it was too long', async () => {
    const { db, conflict } = await collision();
    const result = await resolveConflict(db, conflict.id, 'x'.repeat(40_000), conflict.theirs);
    expect(result).toMatchObject({ value: { cut: [{ field: 'body', given: 40_000 }] } });
  });

  it('keeps the words where the note was deleted, and may throw them away', async () => {
    const { db, id, conflict } = await collision();
    await removeAnnotation(db, id);
    expect(await conflictsOn(db, 'annotations', id)).toEqual([]);
    expect(await resolveConflict(db, conflict.id, 'mine', conflict.theirs)).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await outboxCounts(db)).toMatchObject({ rejected: 1 });
    expect(await giveUp(db, conflict.id)).toMatchObject({ ok: true });
    expect(await outboxCounts(db)).toMatchObject({ rejected: 0 });
  });

  it('loses nothing but the words that they throw away', async () => {
    const { db, id, conflict } = await collision(false);
    await giveUp(db, conflict.id);
    expect(await bodyOf(db, id)).toBe('theirs');
  });

  it('cannot end a conflict twice', async () => {
    const { db, id, conflict } = await collision();
    await resolveConflict(db, conflict.id, 'theirs', conflict.theirs);
    expect(await resolveConflict(db, conflict.id, 'mine', conflict.theirs)).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await bodyOf(db, id)).toBe('theirs');
  });
});

it('is no conflict of another row, or of another table with that id', async () => {
  const { db, id } = await collision();
  expect(await conflictsOn(db, 'contents', id as unknown as ResourceId)).toEqual([]);
  expect(await conflictsOn(db, 'annotations', newId<AnnotationId>())).toEqual([]);
});
