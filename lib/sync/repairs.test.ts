import { expect, it } from 'vitest';
import { clipInto } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import type { Selector } from '../model/selector.ts';
import { editAnnotation, removeAnnotation } from '../store/annotation.ts';
import { withClock } from '../store/clock.ts';
import { repairsOf, saveRepair } from '../store/repair.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { sweep } from './sweep.ts';

const moved: Selector[] = [
  { type: 'TextQuoteSelector', exact: 'flour, weighed', prefix: '', suffix: '' },
];

/** A note by one member, repaired on the device of another. */
async function repairedElsewhere() {
  const world = await fakeWorld();
  const { communityId, a, b, clock } = world;
  const { annotationId: id } = await clipInto(a.db, communityId, 'bread', { note: 'theirs' });
  if (!id) throw new Error('no note was written');
  await push(a.context, communityId);
  await pull(b.context, communityId);
  await saveRepair(b.db, id, moved);
  clock.go(1_000);
  const isRepaired = async () => (await repairsOf(b.db, [id])).has(id);
  const bringOver = async () => {
    await push(a.context, communityId);
    await pull(b.context, communityId);
  };
  return { ...world, id, isRepaired, bringOver };
}

it('stays while its author changes only the text', async () => {
  const { a, b, id, isRepaired, bringOver } = await repairedElsewhere();
  await editAnnotation(a.db, id, { body: 'theirs, again' });
  await bringOver();
  expect(await b.db.annotations.get(id)).toMatchObject({ body: 'theirs, again' });
  expect(await isRepaired()).toBe(true);
});

it('goes when its author pins the note to other words', async () => {
  const { hub, communityId, b, id, isRepaired } = await repairedElsewhere();
  for (const pulled of hub.communities.get(communityId)?.rows.values() ?? []) {
    if (pulled.table === 'annotations') pulled.row.selectors = moved;
  }
  await b.db.cursors.update(communityId, { since: 0 });
  await pull(b.context, communityId);
  expect(await b.db.annotations.get(id)).toMatchObject({ selectors: moved });
  expect(await isRepaired()).toBe(false);
});

it('goes when its author deletes the note', async () => {
  const { a, id, isRepaired, bringOver } = await repairedElsewhere();
  await removeAnnotation(a.db, id);
  await bringOver();
  expect(await isRepaired()).toBe(false);
});

it('goes when the note is not on the hub any more', async () => {
  const { b, communityId, isRepaired } = await repairedElsewhere();
  await withClock(b.db, (clock) => sweep(b.db, clock, communityId, clock.next()));
  expect(await isRepaired()).toBe(false);
});
