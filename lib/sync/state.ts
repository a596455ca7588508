import type { Database } from '../store/database.ts';
import type { SyncState, SyncTrouble } from '../store/local.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import { backoff } from './backoff.ts';
import type { RemoteFailure } from './remote.ts';

/** How long an idle device waits before it asks again, in milliseconds. */
const idleInterval = 5 * 60_000;

export const readState = (db: Database): Promise<SyncState> => getSetting(db, 'sync');

/** Writes the state and gives it back. */
export async function enter<State extends SyncState>(db: Database, state: State): Promise<State> {
  await setSetting(db, 'sync', state);
  return state;
}

/**
 * Ends a round by writing the state it came to, unless it was ended from outside: signing out writes
 * a state of its own.
 * @returns the state that holds now
 */
export const leave = (db: Database, state: SyncState): Promise<SyncState> =>
  db.transaction('rw', db.settings, async () => {
    const now = await readState(db);
    return now.phase === 'syncing' ? enter(db, state) : now;
  });

/** When the next round is due, in milliseconds since 1970; null: when the member signs in. */
export function dueAt(state: SyncState): number | null {
  switch (state.phase) {
    case 'signedOut':
    case 'needsSignIn':
      return null;
    case 'idle':
      return (state.syncedAt ?? 0) + idleInterval;
    case 'backoff':
      return state.retryAt;
    case 'syncing':
      return state.since;
  }
}

export interface History {
  /** failures in a row */
  failures: number;
  /** when a round last went through, in milliseconds since 1970 */
  syncedAt: number | null;
}

export const historyOf = (state: SyncState): History => ({
  failures: 'failures' in state ? state.failures : 0,
  syncedAt: 'syncedAt' in state ? state.syncedAt : null,
});

/** The state after a round that failed. */
export function afterFailure(
  failure: RemoteFailure | { kind: 'storage' },
  { failures, syncedAt }: History,
  now: number,
  random: number,
): SyncState {
  if (failure.kind === 'unauthorised') return { phase: 'needsSignIn', syncedAt };
  const reason: SyncTrouble = failure.kind;
  const wait = backoff(failures + 1, random);
  const retryAt = now + (failure.kind === 'rateLimited' ? failure.retryAfterMs + wait : wait);
  return { phase: 'backoff', failures: failures + 1, retryAt, reason, syncedAt };
}

/** The state after a round that broke on this device, through no failure that is known. */
export const afterFall = ({ failures, syncedAt }: History, retryAt: number): SyncState => ({
  phase: 'backoff',
  failures: failures + 1,
  retryAt,
  reason: 'broken',
  syncedAt,
});
