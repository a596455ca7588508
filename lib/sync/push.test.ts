import { describe, expect, it } from 'vitest';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { clipInto } from '../../test/support/store.ts';
import { fakeDevice, fakeWorld } from '../../test/support/syncing.ts';
import { hlcTime, hlcZero, tick } from '../model/hlc.ts';
import type { AnnotationId } from '../model/id.ts';
import { ok } from '../model/result.ts';
import { editAnnotation, replyTo } from '../store/annotation.ts';
import { outboxCounts, rejectedEntries } from '../store/outbox.ts';
import { removeResource } from '../store/removal.ts';
import { editResource } from '../store/resource.ts';
import { firstRunSetting } from '../store/settings.ts';
import { hubClock } from './hubClock.ts';
import { push } from './push.ts';
import { round } from './round.ts';

describe('pushing', () => {
  it('sends in batches of a hundred, in order, and empties the outbox', async () => {
    const { hub, communityId, a } = await fakeWorld();
    const note = await clipInto(a.db, communityId, 'bread', { note: 'A note.' });
    const parent = note.annotationId;
    if (!parent) throw new Error('no note');
    for (let index = 0; index < 120; index++) await replyTo(a.db, parent, `answer ${index}`);
    a.remote.calls.length = 0;
    expect(await push(a.context, communityId)).toEqual({ ok: true, value: 'sent' });
    expect(a.remote.calls).toEqual(['push', 'push']);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
    expect(
      hub.pulledSince(communityId, 0).filter(({ table }) => table === 'annotations'),
    ).toHaveLength(121);
    expect(await push(a.context, communityId)).toEqual({ ok: true, value: 'nothing' });
  });

  it('keeps a batch whose answer is lost, and sends it again without harm', async () => {
    const { hub, communityId, a } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    a.remote.onAnswer = () => {
      throw new TypeError('connection lost');
    };
    await expect(push(a.context, communityId)).rejects.toThrow('connection lost');
    expect(await outboxCounts(a.db)).toEqual({ waiting: 2, rejected: 0 });
    a.remote.onAnswer = () => {};
    await push(a.context, communityId);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
    expect(hub.row(communityId, 'resources', resourceId)).toMatchObject({ deletedAt: null });
  });

  it('halves a batch that is refused whole until the operation at fault is alone', async () => {
    const { hub, communityId, a } = await fakeWorld();
    for (let index = 0; index < 20; index++) await clipInto(a.db, communityId, `page-${index}`);
    const bad = await a.db.outbox.offset(25).first();
    if (!bad) throw new Error('too few');
    hub.poisoned.add(bad.id);
    expect(await push(a.context, communityId)).toMatchObject({ ok: true });
    expect(await rejectedEntries(a.db)).toMatchObject([
      { id: bad.id, rejection: { code: '22P05', message: 'poisoned' } },
    ]);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 1 });
  });

  it('keeps what the hub rejects, with why', async () => {
    const { communityId, a, b, hub } = await fakeWorld();
    const { annotationId } = await clipInto(a.db, communityId, 'bread', { note: 'A note.' });
    await push(a.context, communityId);
    await b.db.outbox.add(
      anOutboxEntry({
        communityId,
        rowId: annotationId ?? anOutboxEntry().rowId,
        hlc: await firstRunSetting(b.db, 'clock'),
      }),
    );
    await push(b.context, communityId);
    expect(await rejectedEntries(b.db)).toMatchObject([{ rejection: { code: 'not_author' } }]);
    expect(hub.row(communityId, 'annotations', annotationId ?? '')).toMatchObject({
      body: 'A note.',
    });
  });

  it('keeps an edit of what was deleted meanwhile, and lets go of a second delete', async () => {
    const { communityId, a, clock } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    clock.go(1_000);
    await editResource(a.db, resourceId, { title: 'Too late' });
    const edit = await a.db.outbox.toArray();
    await a.db.outbox.clear();
    await removeResource(a.db, resourceId);
    const removal = (await a.db.outbox.toArray()).at(-1);
    await push(a.context, communityId);
    await a.db.outbox.bulkAdd([...edit, ...(removal ? [removal] : [])]);
    await push(a.context, communityId);
    expect(await rejectedEntries(a.db)).toMatchObject([
      { rejection: { code: 'gone' }, change: { fields: { title: 'Too late' } } },
    ]);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 1 });
  });

  it('brings back a page that could not be deleted, since others had noted something on it, whole', async () => {
    const { communityId, hub, a, b } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId, 'bread', { note: 'from A' });
    await round(a.context);
    await round(b.context);
    await clipInto(b.db, communityId, 'bread', { note: 'from B' });
    await round(b.context);
    await removeResource(a.db, resourceId);
    await round(a.context);
    expect(await rejectedEntries(a.db)).toMatchObject([{ rejection: { code: 'in_use' } }]);
    expect(await a.db.resources.get(resourceId)).toMatchObject({ deletedAt: null });
    const notes = await a.db.annotations.where({ resourceId }).sortBy('body');
    expect(notes).toMatchObject([
      { body: 'from A', deletedAt: null },
      { body: 'from B', deletedAt: null },
    ]);
    expect(hub.row(communityId, 'contents', resourceId)).toMatchObject({ deletedAt: null });
    expect(await a.db.contents.get(resourceId)).toMatchObject({ deletedAt: null });
  });

  it('stops where the hub cannot be reached, with everything kept', async () => {
    const { communityId, a } = await fakeWorld();
    await clipInto(a.db, communityId);
    a.remote.failures.push({ kind: 'offline' });
    expect(await push(a.context, communityId)).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 2, rejected: 0 });
  });
});

describe('a clock that runs ahead', () => {
  it('has its operations stamped by the hub, in order, after what is there', async () => {
    const { clock, hub, communityId, a } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    Object.defineProperty(a.db, 'now', { value: () => clock() + 3_600_000 });
    await editResource(a.db, resourceId, { title: 'First' });
    await editResource(a.db, resourceId, { title: 'Second' });
    expect(await push(a.context, communityId)).toMatchObject({ ok: true, value: 'sent' });
    expect(hub.row(communityId, 'resources', resourceId)).toMatchObject({ title: 'Second' });
    // Once more within the same millisecond of the hub: later still.
    await editResource(a.db, resourceId, { title: 'Third' });
    await push(a.context, communityId);
    expect(hub.row(communityId, 'resources', resourceId)).toMatchObject({ title: 'Third' });
    expect(hlcTime(await hubClock(a.db))).toBe(clock());
  });

  it('does not go round for ever with a hub whose own clock is lost', async () => {
    const { communityId, a, hub } = await fakeWorld();
    await clipInto(a.db, communityId);
    const { push: answer } = a.remote;
    a.remote.push = async (request, signal) => {
      const result = await answer(request, signal);
      if (!result.ok || result.value.status !== 'ok') return result;
      const results = request.operations.map(({ id }) => ({
        operationId: id,
        status: 'rejected' as const,
        rejection: { code: 'clock_skew', message: '' },
      }));
      return { ok: true, value: { ...result.value, now: hub.now(), results } };
    };
    expect(await push(a.context, communityId)).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 2, rejected: 0 });
  });
});

describe('a member who may not write', () => {
  it('keeps everything as rejected where they only read', async () => {
    const { hub, communityId, a } = await fakeWorld();
    await clipInto(a.db, communityId);
    hub.join(communityId, a.memberId, 'reader');
    await push(a.context, communityId);
    expect((await rejectedEntries(a.db)).map(({ rejection }) => rejection?.code)).toEqual([
      'readonly',
      'readonly',
    ]);
  });

  it('leaves the community where they are not in it any more', async () => {
    const { hub, communityId, a } = await fakeWorld();
    await clipInto(a.db, communityId);
    hub.remove(communityId, a.memberId);
    expect(await push(a.context, communityId)).toEqual({ ok: true, value: 'left' });
    expect(await a.db.communities.get(communityId)).toMatchObject({ leftAt: expect.any(Number) });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 2 });
  });

  it('goes on where a text was merged and then stamped anew, and gives up on a hub that never takes it', async () => {
    const { hub, communityId, a, clock } = await fakeWorld();
    const second = await fakeDevice(hub, a.memberId, () => clock() + 5_400_000);
    const { annotationId } = await clipInto(a.db, communityId, 'bread', { note: 'a\nb\nc' });
    const id = annotationId as AnnotationId;
    await round(a.context);
    await round(second.context);
    await editAnnotation(a.db, id, { body: 'A\nb\nc' });
    await push(a.context, communityId);
    await editAnnotation(second.db, id, { body: 'a\nb\nC' });
    second.remote.calls.length = 0;
    expect(await push(second.context, communityId)).toEqual({ ok: true, value: 'sent' });
    expect(hub.row(communityId, 'annotations', id)?.body).toBe('A\nb\nC');

    const present = { text: 'A\nb\nC', clock: tick(hlcZero, clock(), '0000000f') };
    second.remote.push = async ({ operations }) => {
      const results = operations.map(({ id: operationId }) => ({
        operationId,
        status: 'conflict' as const,
        present,
      }));
      return ok({ status: 'ok', head: 1, now: clock(), results });
    };
    await editAnnotation(second.db, id, { body: 'A\nb\nC\nd' });
    expect(await push(second.context, communityId)).toMatchObject({
      error: { kind: 'unavailable', message: expect.stringContaining('settled none') },
    });
    expect(await outboxCounts(second.db)).toEqual({ waiting: 1, rejected: 0 });
  });
});
