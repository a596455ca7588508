import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../test/support/locks.ts';
import { clipInto } from '../../test/support/store.ts';
import { type FakeDevice, fakeWorld } from '../../test/support/syncing.ts';
import { leaveAccount } from '../store/account.ts';
import type { SyncState } from '../store/local.ts';
import { outboxCounts } from '../store/outbox.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import { createSync, type Due, type Sync } from './sync.ts';

interface Loop {
  sync: Sync;
  dues: Due[];
  /** lets the time of whatever is planned come */
  elapse(): void;
  /** the delays asked for */
  delays: number[];
}

function loopOf(
  { db, remote }: FakeDevice,
  exclusively = oneAtATime(),
  room = async () => true,
): Loop {
  let planned: (() => void) | null = null;
  const delays: number[] = [];
  const dues: Due[] = [];
  const sync = createSync({
    db,
    remote,
    exclusively,
    room,
    random: () => 1,
    onDue: (due) => dues.push(due),
    delay: (run, milliseconds) => {
      delays.push(milliseconds);
      planned = run;
      return () => {
        planned = null;
      };
    },
  });
  return { sync, dues, delays, elapse: () => planned?.() };
}

const state = ({ db }: FakeDevice) => getSetting(db, 'sync');

describe('a round', () => {
  it('ends idle, and says when the next is due', async () => {
    const { a, clock } = await fakeWorld();
    const { sync, dues } = loopOf(a);
    expect(await sync.now()).toBe(clock() + 300_000);
    expect(dues.at(-1)).toBe(clock() + 300_000);
    expect(await state(a)).toEqual({ phase: 'idle', syncedAt: clock() });
  });

  it('does not happen signed out', async () => {
    const { a } = await fakeWorld();
    await leaveAccount(a.db);
    a.remote.calls.length = 0;
    expect(await loopOf(a).sync.now()).toBeNull();
    expect(a.remote.calls).toEqual([]);
    expect(await state(a)).toEqual({ phase: 'signedOut' });
  });

  it('that fails is put off longer each time, and that is remembered', async () => {
    const { a, clock } = await fakeWorld();
    a.remote.failures.push({ kind: 'offline' }, { kind: 'unavailable', message: '503' });
    expect(await loopOf(a).sync.now()).toBe(clock() + 4_000);
    expect(await loopOf(a).sync.now()).toBe(clock() + 8_000);
    expect(await state(a)).toMatchObject({ phase: 'backoff', failures: 2, reason: 'unavailable' });
    await loopOf(a).sync.now();
    expect(await state(a)).toMatchObject({ phase: 'idle' });
  });

  it('waits for the member where the session is over, with the outbox kept', async () => {
    const { a, communityId } = await fakeWorld();
    await clipInto(a.db, communityId);
    a.remote.failures.push({ kind: 'unauthorised' });
    const { sync } = loopOf(a);
    expect(await sync.now()).toBeNull();
    expect(await state(a)).toMatchObject({ phase: 'needsSignIn' });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 2, rejected: 0 });
    await sync.now();
    expect(await state(a)).toMatchObject({ phase: 'idle' });
  });

  it('stops fetching where the disk is full, and says so', async () => {
    const { a, b, communityId } = await fakeWorld();
    await clipInto(a.db, communityId);
    await loopOf(a).sync.now();
    b.db.resources.hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await loopOf(b).sync.now();
    expect(await state(b)).toMatchObject({ phase: 'storageFull' });
  });

  it('sends what is written where the disk is full, and fetches once there is room', async () => {
    const { a, b, communityId, clock } = await fakeWorld();
    await clipInto(a.db, communityId, 'theirs');
    await loopOf(a).sync.now();
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    b.db.resources.hook('creating', full);
    const { sync } = loopOf(b);
    await sync.now();
    const stopped = await state(b);
    b.db.resources.hook('creating').unsubscribe(full);

    await clipInto(b.db, communityId, 'mine');
    await sync.now();
    expect(await outboxCounts(b.db)).toEqual({ waiting: 0, rejected: 0 });
    expect(await state(b)).toEqual(stopped);
    expect(await b.db.resources.where({ urlKey: 'example.org/theirs' }).count()).toBe(0);

    clock.go(600_001);
    await sync.now();
    expect(await state(b)).toEqual({ phase: 'idle', syncedAt: clock() });
    expect(await b.db.resources.where({ urlKey: 'example.org/theirs' }).count()).toBe(1);
  });

  it('stops fetching before the disk is full, so that there is room to write', async () => {
    const { a, b, communityId } = await fakeWorld();
    await clipInto(a.db, communityId, 'theirs');
    await loopOf(a).sync.now();
    await clipInto(b.db, communityId, 'mine');
    await loopOf(b, oneAtATime(), async () => false).sync.now();
    expect(await state(b)).toMatchObject({ phase: 'storageFull' });
    expect(await outboxCounts(b.db)).toEqual({ waiting: 0, rejected: 0 });
    expect(await b.db.resources.where({ urlKey: 'example.org/theirs' }).count()).toBe(0);
  });

  it('says what it is at', async () => {
    const { a, b, communityId } = await fakeWorld();
    await clipInto(b.db, communityId, 'theirs');
    await loopOf(b).sync.now();
    await clipInto(a.db, communityId, 'mine');
    const phases: string[] = [];
    const note = (phase: string) => {
      if (phases.at(-1) !== phase) phases.push(phase);
    };
    a.db.settings.hook('updating', (_change, _key, setting) => {
      if (setting.key === 'sync') note((setting.value as SyncState).phase);
    });
    await loopOf(a).sync.now();
    note((await state(a)).phase);
    expect(phases).toEqual(['refreshing', 'heads', 'pushing', 'pulling', 'idle']);
  });

  it('that breaks is told of, and due again after a while', async () => {
    const { a, clock } = await fakeWorld();
    a.remote.heads = () => Promise.reject(new RangeError('a bug'));
    const { sync, dues } = loopOf(a);
    await expect(sync.now()).rejects.toThrow('a bug');
    const retryAt = clock() + 600_000;
    expect(dues.at(-1)).toBe(retryAt);
    expect(await state(a)).toMatchObject({ phase: 'backoff', reason: 'broken', retryAt });
  });

  it('is looked after from its start, as the worker may be stopped in its middle', async () => {
    const { a, clock } = await fakeWorld();
    const { sync, dues } = loopOf(a);
    const { heads } = a.remote;
    let again: Promise<Due> | undefined;
    a.remote.heads = async (signal) => {
      expect(dues).toEqual([clock() + 30_000]);
      clock.go(30_000);
      again ??= sync.resume();
      await expect.poll(() => dues).toEqual([clock(), clock() + 30_000]);
      return heads(signal);
    };
    await sync.now();
    await again;
    expect(dues.at(-1)).toBe(clock() + 300_000);
  });

  it('leaves alone what signing out wrote meanwhile', async () => {
    const { a } = await fakeWorld();
    const { sync } = loopOf(a);
    const { heads } = a.remote;
    a.remote.heads = async (signal) => {
      await leaveAccount(a.db);
      return heads(signal);
    };
    expect(await sync.now()).toBeNull();
    expect(await state(a)).toEqual({ phase: 'signedOut' });
  });

  it('is followed by one more, however often it was asked for meanwhile', async () => {
    const { a } = await fakeWorld();
    const { sync } = loopOf(a);
    a.remote.calls.length = 0;
    await Promise.all([sync.now(), sync.now(), sync.now()]);
    expect(a.remote.calls.filter((call) => call === 'heads')).toHaveLength(2);
  });

  it('has the store to itself, also among several workers', async () => {
    const { a, communityId } = await fakeWorld();
    await clipInto(a.db, communityId);
    const lock = oneAtATime();
    let inside = 0;
    const watch = <Value>(work: () => Promise<Value>): Promise<Value> =>
      lock(async () => {
        expect(++inside).toBe(1);
        const value = await work();
        inside -= 1;
        return value;
      });
    await Promise.all([loopOf(a, watch).sync.now(), loopOf(a, watch).sync.now()]);
    expect(a.remote.calls.filter((call) => call === 'push')).toHaveLength(1);
  });
});

describe('after a write', () => {
  it('waits a moment for more, then sends', async () => {
    const { a, communityId, clock } = await fakeWorld();
    const { sync, elapse, delays, dues } = loopOf(a);
    await clipInto(a.db, communityId);
    sync.wake();
    sync.wake();
    expect(delays).toEqual([200, 200]);
    elapse();
    await expect.poll(() => dues.at(-1)).toBe(clock() + 300_000);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
  });

  it('leaves a hub in trouble alone until it is time', async () => {
    const { a, clock } = await fakeWorld();
    a.remote.failures.push({ kind: 'offline' });
    const { sync, elapse, dues } = loopOf(a);
    await sync.now();
    a.remote.calls.length = 0;
    sync.wake();
    elapse();
    await state(a);
    expect(a.remote.calls).toEqual([]);
    clock.go(4_001);
    sync.wake();
    elapse();
    await expect.poll(() => dues.at(-1)).toBe(clock() + 300_000);
    expect(a.remote.calls).toEqual(['heads']);
  });
});

describe('a worker that starts', () => {
  it('honours the pause that another began', async () => {
    const { a, clock } = await fakeWorld();
    a.remote.failures.push({ kind: 'rateLimited', retryAfterMs: 60_000 });
    const due = await loopOf(a).sync.now();
    expect(due).toBe(clock() + 64_000);
    a.remote.calls.length = 0;
    expect(await loopOf(a).sync.resume()).toBe(due);
    expect(a.remote.calls).toEqual([]);
    clock.go(64_000);
    await loopOf(a).sync.resume();
    expect(a.remote.calls).toEqual(['heads']);
  });

  it('goes on at once where another was cut off, or where something waits', async () => {
    const { a, communityId, clock } = await fakeWorld();
    const cutOff = { phase: 'heads', since: clock(), failures: 3, syncedAt: null } as const;
    await setSetting(a.db, 'sync', cutOff);
    await loopOf(a).sync.resume();
    expect(await state(a)).toMatchObject({ phase: 'idle' });
    await clipInto(a.db, communityId);
    await loopOf(a).sync.resume();
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
    a.remote.calls.length = 0;
    await loopOf(a).sync.resume();
    expect(a.remote.calls).toEqual([]);
  });

  it('does nothing where the member has to sign in first', async () => {
    const { a } = await fakeWorld();
    await setSetting(a.db, 'sync', { phase: 'needsSignIn', syncedAt: 5 });
    a.remote.calls.length = 0;
    expect(await loopOf(a).sync.resume()).toBeNull();
    expect(a.remote.calls).toEqual([]);
  });
});

it('stops in the middle of a round and leaves the state that was there', async () => {
  const { a } = await fakeWorld();
  const { sync } = loopOf(a);
  await sync.now();
  const before = await state(a);
  const { heads } = a.remote;
  let stopped: Promise<void> | undefined;
  a.remote.heads = async (signal) => {
    stopped = sync.stop();
    return signal.aborted ? { ok: false, error: { kind: 'offline' } } : heads(signal);
  };
  await sync.now();
  await stopped;
  expect(await state(a)).toEqual(before);
});
