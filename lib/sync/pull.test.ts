import { describe, expect, it } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { clipInto } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import type { AnnotationId } from '../model/id.ts';
import { ok } from '../model/result.ts';
import { editAnnotation } from '../store/annotation.ts';
import { membersOf } from '../store/community.ts';
import type { SyncStep } from '../store/local.ts';
import { outboxCounts } from '../store/outbox.ts';
import { editResource } from '../store/resource.ts';
import { chooseTextBudget, textsHere } from '../store/textRoom.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { round } from './round.ts';

describe('pulling', () => {
  it('reads page by page to the head, and then only what is new', async () => {
    const { communityId, a, b } = await fakeWorld();
    for (let index = 0; index < 7; index++) await clipInto(a.db, communityId, `page-${index}`);
    await push(a.context, communityId);
    b.remote.pageSize = 4;
    b.remote.calls.length = 0;
    expect(await pull(b.context, communityId)).toEqual({ ok: true, value: null });
    expect(b.remote.calls).toEqual(['pull', 'pull', 'pull', 'pull']);
    expect(await b.db.resources.count()).toBe(7);
    expect(await b.db.contents.count()).toBe(7);
    await pull(b.context, communityId);
    expect(b.remote.calls).toHaveLength(5);
  });

  it('never has many more texts here than the member chose', async () => {
    const { communityId, a, b } = await fakeWorld();
    const page = anExtractedClip({ markdown: 'word '.repeat(1_000), words: 1_000 });
    for (let n = 0; n < 20; n++) await clipInto(a.db, communityId, `page-${n}`, { page });
    await push(a.context, communityId);
    await chooseTextBudget(b.db, 24_000);
    b.remote.pageSize = 4;
    let most = 0;
    const { backfill } = b.remote;
    b.remote.backfill = async (request, signal) => {
      most = Math.max(most, (await textsHere(b.db)).texts);
      return backfill(request, signal);
    };
    await pull(b.context, communityId);
    expect(await b.db.contents.count()).toBe(20);
    expect((await textsHere(b.db)).texts).toBeLessThanOrEqual(4);
    // Four that there is room for, and a page of rows that is being written.
    expect(most).toBeLessThanOrEqual(8);
  });

  it('goes on after the page that was cut off', async () => {
    const { communityId, a, b } = await fakeWorld();
    for (let index = 0; index < 4; index++) await clipInto(a.db, communityId, `page-${index}`);
    await push(a.context, communityId);
    b.remote.pageSize = 3;
    b.remote.failures.push(null, { kind: 'unavailable', message: 'cut off' });
    expect(await pull(b.context, communityId)).toMatchObject({ error: { kind: 'unavailable' } });
    const before = await b.db.cursors.get(communityId);
    await pull(b.context, communityId);
    expect(await b.db.resources.count()).toBe(4);
    expect(before?.since).toBeLessThan((await b.db.cursors.get(communityId))?.since ?? 0);
  });
});

it('does not follow for ever a hub that has always more of the same', async () => {
  const { communityId, a, b } = await fakeWorld();
  await clipInto(a.db, communityId);
  await push(a.context, communityId);
  b.remote.pageSize = 0;
  const { pull: answer } = b.remote;
  b.remote.pull = (request, signal) => {
    if (b.remote.calls.length > 20) throw new Error('asked for ever');
    return answer(request, signal);
  };
  expect(await pull(b.context, communityId)).toMatchObject({ error: { kind: 'unavailable' } });
});

describe('reading from the start again', () => {
  it('drops what the hub forgot, and keeps what was not sent', async () => {
    const { hub, communityId, a, b, clock } = await fakeWorld();
    const kept = await clipInto(a.db, communityId, 'kept');
    const purged = await clipInto(a.db, communityId, 'purged');
    const edited = await clipInto(a.db, communityId, 'edited');
    await push(a.context, communityId);
    await pull(b.context, communityId);
    clock.go(1_000);
    hub.restoreWithout(
      communityId,
      `resources ${purged.resourceId}`,
      `contents ${purged.resourceId}`,
      `resources ${edited.resourceId}`,
    );
    await editResource(b.db, edited.resourceId, { title: 'Not sent yet' });
    const fresh = await clipInto(b.db, communityId, 'fresh');

    b.remote.pageSize = 2;
    expect(await pull(b.context, communityId)).toEqual({ ok: true, value: null });
    const live = await b.db.resources.filter(({ deletedAt }) => deletedAt === null).toArray();
    expect(new Set(live.map(({ id }) => id))).toEqual(
      new Set([kept.resourceId, edited.resourceId, fresh.resourceId]),
    );
    expect(await b.db.resources.get(purged.resourceId)).toMatchObject({ title: '', url: '' });
    expect(await b.db.cursors.get(communityId)).toMatchObject({ sweepBelow: null });
  });

  it('survives being stopped half way', async () => {
    const { hub, communityId, a, b } = await fakeWorld();
    const first = await clipInto(a.db, communityId, 'first');
    const second = await clipInto(a.db, communityId, 'second');
    await push(a.context, communityId);
    await pull(b.context, communityId);
    hub.restoreWithout(communityId, `resources ${first.resourceId}`);
    b.remote.pageSize = 2;
    b.remote.failures.push(null, null, { kind: 'offline' });
    await pull(b.context, communityId);
    expect(await b.db.cursors.get(communityId)).toMatchObject({ sweepBelow: expect.any(String) });
    await pull(b.context, communityId);
    const live = await b.db.resources.filter(({ deletedAt }) => deletedAt === null).toArray();
    expect(live.map(({ id }) => id)).toEqual([second.resourceId]);
  });

  it('drops members who are gone', async () => {
    const { hub, communityId, a, b } = await fakeWorld();
    hub.restoreWithout(communityId, `memberships ${a.memberId}`);
    await pull(b.context, communityId);
    const members = await membersOf(b.db, communityId);
    expect(members.map(({ memberId }) => memberId)).toEqual([b.memberId]);
  });

  it('is not done for ever', async () => {
    const { communityId, b } = await fakeWorld();
    b.remote.pull = async () => ({ ok: true, value: { status: 'reset', epoch: 'always new' } });
    expect(await pull(b.context, communityId)).toMatchObject({ error: { kind: 'unavailable' } });
  });
});

describe('the first reading', () => {
  async function bigWorld() {
    const world = await fakeWorld();
    const { communityId, a, b, hub } = world;
    for (let index = 0; index < 12; index++) await clipInto(a.db, communityId, `page-${index}`);
    await push(a.context, communityId);
    await b.db.cursors.clear();
    await b.db.resources.clear();
    b.remote.pageSize = 5;
    b.remote.calls.length = 0;
    return { ...world, head: hub.communities.get(communityId)!.seq };
  }

  it('has the newest first, and says how far it is', async () => {
    const { communityId, b } = await bigWorld();
    const shares: (number | null)[] = [];
    const enter = async (step: SyncStep) => {
      if (step.phase === 'pulling') shares.push(step.read);
    };
    const keys: string[] = [];
    b.db.resources.hook('creating', (_key, { urlKey }) => void keys.push(urlKey));
    await pull({ ...b.context, enter }, communityId);
    expect(keys[0]).toBe('example.org/page-11');
    expect(keys).toHaveLength(12);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeNull();
    const said = shares.slice(0, -1) as number[];
    expect(said).toEqual([...said].sort((x, y) => x - y));
    expect(said.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('goes on where it was cut off, and reads what changed meanwhile', async () => {
    const { communityId, a, b } = await bigWorld();
    b.remote.failures.push(null, null, { kind: 'offline' });
    expect(await pull(b.context, communityId)).toMatchObject({ error: { kind: 'offline' } });
    const begun = await b.db.cursors.get(communityId);
    expect(begun?.before).toBeGreaterThan(1);

    const oldest = (await a.db.resources.toArray()).find(({ urlKey }) => urlKey.endsWith('-0'))!;
    await editResource(a.db, oldest.id, { title: 'Changed meanwhile' });
    await clipInto(a.db, communityId, 'new');
    await push(a.context, communityId);
    b.remote.calls.length = 0;
    await pull(b.context, communityId);
    expect(b.remote.calls[0]).toBe('backfill');
    expect(b.remote.calls.at(-1)).toBe('pull');
    expect(await b.db.resources.count()).toBe(13);
    expect(await b.db.resources.get(oldest.id)).toMatchObject({ title: 'Changed meanwhile' });
    expect(await b.db.cursors.get(communityId)).toMatchObject({ before: null });
  });

  it('begins anew where the hub’s history was replaced in its middle', async () => {
    const { communityId, hub, b } = await bigWorld();
    b.remote.failures.push(null, { kind: 'offline' });
    await pull(b.context, communityId);
    hub.restoreWithout(communityId);
    await pull(b.context, communityId);
    expect(await b.db.resources.count()).toBe(12);
  });
});

describe('many rows of a page that need nothing done', () => {
  // Dexie follows a transaction through a hundred awaits without a request to the store, and no further.
  it('are read: pages that this device clipped itself', async () => {
    const { communityId, a } = await fakeWorld();
    for (let n = 0; n < 150; n++) await clipInto(a.db, communityId, `page${n}`);
    expect(await round(a.context)).toEqual(ok(null));
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
  });

  it('are read: notes with changes of theirs that wait', async () => {
    const { communityId, a, clock } = await fakeWorld();
    const ids: AnnotationId[] = [];
    for (let n = 0; n < 150; n++) {
      const { annotationId } = await clipInto(a.db, communityId, `page${n}`, { note: 'first' });
      if (annotationId) ids.push(annotationId);
    }
    await round(a.context);
    clock.go(1_000);
    for (const id of ids) await editAnnotation(a.db, id, { body: 'second' });
    await a.db.cursors.update(communityId, { since: 0 });
    expect(await pull(a.context, communityId)).toMatchObject({ ok: true });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 150, rejected: 0 });
  });
});
