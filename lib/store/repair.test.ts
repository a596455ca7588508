import { expect, it } from 'vitest';
import { anAnnotation, anExtractedClip } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { type AnnotationId, newId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import type { Selector } from '../model/selector.ts';
import { byteLength } from '../model/text.ts';
import { editAnnotation, removeAnnotation } from './annotation.ts';
import { Change } from './change.ts';
import { withClock } from './clock.ts';
import type { Database } from './database.ts';
import { departures, leaveCommunity } from './departure.ts';
import { writablePlace } from './place.ts';
import { removeResource } from './removal.ts';
import { repairsOf, saveRepair } from './repair.ts';
import { clipPage } from './resource.ts';

const quote = (exact: string): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix: '',
  suffix: '',
});

/** A note of the member's own, repaired, in a community they share. */
async function repaired() {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  const clipped = await clipPage(db, {
    page: anExtractedClip(),
    urlKey: 'example.org/bread',
    communityId,
    tags: [],
    note: 'Weigh it.',
    draftId: null,
  });
  if (!clipped.ok || !clipped.value.annotationId) throw new Error('the page was not clipped');
  const { annotationId: id, resourceId } = clipped.value;
  await db.outbox.clear();
  expect(await saveRepair(db, id, [quote('flour, weighed')])).toMatchObject({ ok: true });
  return { db, communityId, memberId, id, resourceId };
}

const found = async (db: Database, id: AnnotationId) => (await repairsOf(db, [id])).get(id);

it('is kept beside the note, on this device alone', async () => {
  const { db, id } = await repaired();
  expect(await found(db, id)).toEqual([quote('flour, weighed')]);
  expect(await db.annotations.get(id)).toMatchObject({ selectors: [] });
  expect(await db.outbox.count()).toBe(0);
  expect(await repairsOf(db, [newId()])).toEqual(new Map());
});

it('gives way to the next', async () => {
  const { db, id } = await repaired();
  await saveRepair(db, id, [quote('the flour, weighed')]);
  expect(await found(db, id)).toEqual([quote('the flour, weighed')]);
  expect(await db.repairs.count()).toBe(1);
});

it('is fitted to the limits', async () => {
  const { db, id } = await repaired();
  const wide: Selector = {
    type: 'TextQuoteSelector',
    exact: '麦'.repeat(10_000),
    prefix: '粉'.repeat(1_000),
    suffix: '粉'.repeat(1_000),
  };
  await saveRepair(db, id, [wide, ...Array.from({ length: 12 }, () => quote('x\0'))]);
  const kept = (await found(db, id)) ?? [];
  expect(kept.length).toBeLessThanOrEqual(limits.count.selectors);
  expect(byteLength(JSON.stringify(kept))).toBeLessThanOrEqual(limits.bytes.selectors);
  expect(kept[1]).toEqual(quote('x'));
});

it('is not made for what is gone', async () => {
  const { db, id } = await repaired();
  await removeAnnotation(db, id);
  const gone = { ok: false, error: { code: 'notFound' } };
  expect(await saveRepair(db, id, [quote('x')])).toMatchObject(gone);
  expect(await saveRepair(db, newId(), [quote('x')])).toMatchObject(gone);
  expect(await db.repairs.count()).toBe(0);
});

it('goes with its note, and with the page of its note', async () => {
  const one = await repaired();
  await removeAnnotation(one.db, one.id);
  expect(await found(one.db, one.id)).toBeUndefined();
  const other = await repaired();
  await removeResource(other.db, other.resourceId);
  expect(await found(other.db, other.id)).toBeUndefined();
});

it('outlives a change of the text, and no change of the selectors', async () => {
  const { db, id, communityId } = await repaired();
  await editAnnotation(db, id, { body: 'Weigh it twice.' });
  expect(await found(db, id)).toBeDefined();
  await withClock(db, async (clock) => {
    const place = await writablePlace(db, communityId);
    const annotation = await db.annotations.get(id);
    if (!place.ok || !annotation) throw new Error('nothing to change');
    const change = new Change(db, clock, place.value);
    await change.update('annotations', annotation, { selectors: [quote('salt')] });
  });
  expect(await found(db, id)).toBeUndefined();
});

it("goes when the member leaves, but for what hangs on the member's own notes", async () => {
  const { db, id, communityId, resourceId } = await repaired();
  const theirs = anAnnotation({ communityId, resourceId });
  await db.annotations.put(theirs);
  await saveRepair(db, theirs.id, [quote('salt')]);
  await withClock(db, (clock) => leaveCommunity(db, clock, communityId, departures.forbidden));
  expect([...(await repairsOf(db, [id, theirs.id])).keys()]).toEqual([id]);
});
