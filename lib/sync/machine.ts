import type { SyncHistory, SyncRunning, SyncState, SyncStep } from '../store/local.ts';
import { backoff } from './backoff.ts';
import type { RemoteFailure } from './remote.ts';

/** Why a round did not go through: the hub's doing, or this device's. */
export type RoundFailure =
  | RemoteFailure
  /** there is no room for what was fetched */
  | { kind: 'storageFull' }
  /** a fault of this extension */
  | { kind: 'broken' };

export type SyncEvent =
  /** nobody is signed in */
  | { type: 'signedOut' }
  | { type: 'began' }
  | { type: 'stepped'; step: SyncStep }
  | { type: 'finished' }
  | { type: 'failed'; failure: RoundFailure };

/** What the machine may ask of the world. */
export interface Circumstances {
  /** milliseconds since 1970 */
  now: number;
  /** from 0 (inclusive) to 1 */
  random: number;
}

/** How long an idle device waits before it asks again, in milliseconds. */
const idleInterval = 5 * 60_000;

/** How long after a fault of our own. */
const brokenPause = 10 * 60_000;

/** How long a device that is too old, or too new, waits before it asks whether that has changed. */
const upgradePause = 6 * 60 * 60_000;

/** How long a full device waits before it looks whether there is room again. */
const roomPause = 10 * 60_000;

export const isRunning = (state: SyncState): state is SyncRunning =>
  state.phase === 'refreshing' ||
  state.phase === 'heads' ||
  state.phase === 'pushing' ||
  state.phase === 'pulling';

const historyOf = (state: SyncState): SyncHistory => ({
  failures: 'failures' in state ? state.failures : 0,
  syncedAt: 'syncedAt' in state ? state.syncedAt : null,
});

/**
 * The state that follows an event. Steps and ends of a round that is not under way any more change
 * nothing: signing out wrote a state of its own meanwhile.
 */
export function next(
  state: SyncState,
  event: SyncEvent,
  { now, random }: Circumstances,
): SyncState {
  if (event.type === 'signedOut') return { phase: 'signedOut' };
  if (event.type === 'began') return { phase: 'refreshing', since: now, ...historyOf(state) };
  if (!isRunning(state)) return state;
  switch (event.type) {
    case 'stepped':
      return { ...event.step, since: state.since, ...historyOf(state) };
    case 'finished':
      return { phase: 'idle', syncedAt: now };
    case 'failed':
      return afterFailure(event.failure, historyOf(state), now, random);
  }
}

function afterFailure(
  failure: RoundFailure,
  { failures, syncedAt }: SyncHistory,
  now: number,
  random: number,
): SyncState {
  const wait = backoff(failures + 1, random);
  const putOff = (pause: number) => ({ failures: failures + 1, retryAt: now + pause, syncedAt });
  switch (failure.kind) {
    case 'unauthorised':
      return { phase: 'needsSignIn', syncedAt };
    case 'upgradeRequired':
      return { phase: 'upgradeRequired', outdated: 'extension', ...putOff(upgradePause) };
    case 'hubOutdated':
      return { phase: 'upgradeRequired', outdated: 'hub', ...putOff(upgradePause) };
    case 'storageFull':
      return { phase: 'storageFull', ...putOff(roomPause) };
    case 'rateLimited':
      return { phase: 'backoff', reason: failure.kind, ...putOff(failure.retryAfterMs + wait) };
    case 'broken':
      return { phase: 'backoff', reason: failure.kind, ...putOff(brokenPause) };
    default:
      return { phase: 'backoff', reason: failure.kind, ...putOff(wait) };
  }
}

/** When the next round is due, in milliseconds since 1970; null: when the member signs in. */
export function dueAt(state: SyncState): number | null {
  switch (state.phase) {
    case 'signedOut':
    case 'needsSignIn':
      return null;
    case 'idle':
      return (state.syncedAt ?? 0) + idleInterval;
    case 'backoff':
    case 'upgradeRequired':
    case 'storageFull':
      return state.retryAt;
    default:
      return state.since;
  }
}

/** Whether something written now is sent in a moment, or waits for the next round that is due. */
export function takesWrites(state: SyncState, now: number): boolean {
  switch (state.phase) {
    case 'needsSignIn':
      return false;
    case 'backoff':
    case 'upgradeRequired':
      return state.retryAt <= now;
    default:
      return true;
  }
}
