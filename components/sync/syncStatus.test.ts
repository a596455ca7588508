import { describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import type { SyncState, SyncTrouble } from '../../lib/store/local.ts';
import { syncStatus } from './syncStatus.ts';

const clear = { waiting: 0, rejected: 0 };
const two = { waiting: 2, rejected: 0 };
const idle: SyncState = { phase: 'idle', syncedAt: 5 };
const backoff = (reason: SyncTrouble): SyncState => ({
  phase: 'backoff',
  failures: 1,
  retryAt: 9,
  reason,
  syncedAt: null,
});

describe('syncStatus', () => {
  it('is local without an account', () => {
    expect(syncStatus({ phase: 'signedOut' }, clear, true)).toEqual({ kind: 'local' });
  });

  it('asks to sign in where something written for a community is stuck', () => {
    expect(syncStatus({ phase: 'signedOut' }, two, true)).toEqual({ kind: 'needsSignIn' });
    expect(syncStatus({ phase: 'needsSignIn', syncedAt: 5 }, clear, false)).toEqual({
      kind: 'needsSignIn',
    });
  });

  it('tells of refused changes before anything that mends itself', () => {
    expect(syncStatus(idle, { waiting: 3, rejected: 1 }, false)).toEqual({
      kind: 'rejected',
      count: 1,
    });
  });

  it('is offline as soon as the browser is', () => {
    expect(syncStatus(idle, two, false)).toEqual({ kind: 'offline', waiting: 2 });
    expect(syncStatus(backoff('offline'), clear, false)).toEqual({ kind: 'offline', waiting: 0 });
  });

  it('tells a hub that does not answer from being offline', () => {
    expect(syncStatus(backoff('offline'), two, true)).toEqual({ kind: 'unavailable', waiting: 2 });
    expect(syncStatus(backoff('rateLimited'), two, true)).toEqual({
      kind: 'unavailable',
      waiting: 2,
    });
  });

  it('keeps quiet about rounds that only look', () => {
    const looking: SyncState = { phase: 'heads', since: 7, failures: 0, syncedAt: 5 };
    expect(syncStatus(looking, clear, true)).toEqual({ kind: 'synced', at: 5 });
    expect(syncStatus(looking, two, true)).toEqual({ kind: 'syncing' });
  });

  it('asks for help where waiting does not help', () => {
    const putOff = { failures: 1, retryAt: 9, syncedAt: 5 };
    expect(syncStatus({ phase: 'storageFull', ...putOff }, two, true)).toEqual({
      kind: 'storageFull',
    });
    expect(syncStatus({ phase: 'upgradeRequired', outdated: 'hub', ...putOff }, two, true)).toEqual(
      { kind: 'hubOutdated' },
    );
    expect(syncStatus(backoff('notAHub'), clear, true)).toEqual({ kind: 'stopped' });
  });

  it('tells how far a first reading is', () => {
    const history = { since: 7, failures: 0, syncedAt: 5 };
    const communityId = newId<CommunityId>();
    const reading = { phase: 'pulling', communityId, read: 0.4, ...history } as const;
    expect(syncStatus(reading, two, true)).toEqual({ kind: 'reading', read: 0.4 });
    expect(syncStatus({ ...reading, read: null }, clear, true)).toEqual({ kind: 'synced', at: 5 });
  });

  it('tells what waits, else when it last went through', () => {
    expect(syncStatus(idle, two, true)).toEqual({ kind: 'waiting', waiting: 2 });
    expect(syncStatus(idle, clear, true)).toEqual({ kind: 'synced', at: 5 });
    expect(syncStatus({ phase: 'idle', syncedAt: null }, clear, true)).toEqual({ kind: 'never' });
    expect(
      syncStatus({ phase: 'refreshing', since: 1, failures: 0, syncedAt: null }, two, true),
    ).toEqual({ kind: 'syncing' });
  });
});
