import { expect, it } from 'vitest';
import { anAnnotation, anOutboxEntry } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore, wallClock } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import type { AnnotationId } from '../model/id.ts';
import { round } from '../sync/round.ts';
import { outboxCounts, rejectedEntries } from './outbox.ts';
import { giveUp, sendAgain } from './refusal.ts';
import { editResource } from './resource.ts';

const rejection = { code: 'not_author', message: 'no' };

it('sends a change once more, later than all before it', async () => {
  const { hub, communityId, a } = await fakeWorld();
  const { resourceId } = await clipInto(a.db, communityId);
  await round(a.context);
  await editResource(a.db, resourceId, { title: 'Again' });
  const [entry] = await a.db.outbox.toArray();
  await a.db.outbox.update(entry!.n!, { state: 'rejected', rejection });

  expect(await sendAgain(a.db, entry!.id)).toEqual({ ok: true, value: null });
  const again = await a.db.outbox.get({ id: entry!.id });
  expect(again!.hlc > entry!.hlc).toBe(true);
  await round(a.context);
  expect(hub.row(communityId, 'resources', resourceId)?.title).toBe('Again');
});

it('gives up something the hub never had: it is deleted here', async () => {
  const db = await openStore(wallClock());
  const { communityId } = await joinShared(db);
  const note = anAnnotation({ communityId });
  await db.annotations.add(note);
  const entry = anOutboxEntry({ communityId, rowId: note.id, state: 'rejected', rejection });
  await db.outbox.add(entry);

  expect(await giveUp(db, entry.id)).toEqual({ ok: true, value: null });
  expect(await db.annotations.get(note.id)).toMatchObject({ body: '', deletedAt: db.now() });
  expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 0 });
});

it('gives up a change of what the hub has: its version comes back', async () => {
  const { communityId, a } = await fakeWorld();
  const { resourceId } = await clipInto(a.db, communityId);
  await round(a.context);
  await editResource(a.db, resourceId, { title: 'Refused' });
  const [entry] = await a.db.outbox.toArray();
  await a.db.outbox.update(entry!.n!, { state: 'rejected', rejection });
  expect((await a.db.resources.get(resourceId))?.title).toBe('Refused');

  await giveUp(a.db, entry!.id);
  await round(a.context);
  expect((await a.db.resources.get(resourceId))?.title).toBe('Bread from scratch');
});

it('leaves alone what waits, and what was settled meanwhile', async () => {
  const db = await openStore();
  const entry = anOutboxEntry({ rowId: anAnnotation().id as AnnotationId });
  await db.outbox.add(entry);
  expect(await sendAgain(db, entry.id)).toMatchObject({ error: { code: 'notFound' } });
  expect(await giveUp(db, entry.id)).toMatchObject({ error: { code: 'notFound' } });
  expect(await rejectedEntries(db)).toEqual([]);
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
});

it('what the hub refused stays through a reading from the start', async () => {
  const { hub, communityId, a } = await fakeWorld();
  const { resourceId } = await clipInto(a.db, communityId);
  const [entry] = await a.db.outbox.where({ rowId: resourceId }).toArray();
  await a.db.outbox.clear();
  await a.db.outbox.add({ ...entry!, state: 'rejected', rejection });
  hub.restoreWithout(communityId);
  await round(a.context);
  expect(await a.db.resources.get(resourceId)).toMatchObject({ deletedAt: null });
});
