import type { SyncState, SyncTrouble } from '../../lib/store/local.ts';
import { isRunning } from '../../lib/sync/machine.ts';

/** What the outbox holds: changes on their way, and changes the hub did not take. */
export interface OutboxCounts {
  waiting: number;
  rejected: number;
}

/** What there is to say about sync, most pressing first. */
export type SyncStatus =
  | { kind: 'local' }
  | { kind: 'needsSignIn' }
  /** it will not mend itself: no hub there, a hub that says no */
  | { kind: 'stopped' }
  | { kind: 'storageFull' }
  /** this extension, or the hub, is too old for the other */
  | { kind: 'extensionOutdated' }
  | { kind: 'hubOutdated' }
  | { kind: 'rejected'; count: number }
  | { kind: 'offline'; waiting: number }
  | { kind: 'unavailable'; waiting: number }
  | { kind: 'syncing' }
  /** a community is read for the first time; `read` is how much of it, 0 to 1 */
  | { kind: 'reading'; read: number }
  | { kind: 'waiting'; waiting: number }
  /** `at` is when the last round went through, in milliseconds since 1970 */
  | { kind: 'synced'; at: number }
  | { kind: 'never' };

/**
 * @param online what the browser says of its connection: quicker than a failed round, and it tells
 *   being offline from a hub that is down
 */
export function syncStatus(state: SyncState, outbox: OutboxCounts, online: boolean): SyncStatus {
  const { waiting, rejected } = outbox;
  if (state.phase === 'signedOut') {
    return waiting > 0 ? { kind: 'needsSignIn' } : { kind: 'local' };
  }
  if (state.phase === 'needsSignIn') return { kind: 'needsSignIn' };
  if (state.phase === 'upgradeRequired') return { kind: `${state.outdated}Outdated` };
  if (state.phase === 'storageFull') return { kind: 'storageFull' };
  if (rejected > 0) return { kind: 'rejected', count: rejected };
  if (!online) return { kind: 'offline', waiting };
  if (state.phase === 'backoff') {
    return passes(state.reason) ? { kind: 'unavailable', waiting } : { kind: 'stopped' };
  }
  if (state.phase === 'pulling' && state.read !== null)
    return { kind: 'reading', read: state.read };
  // A round with nothing of the member's own to send is not worth a word.
  if (isRunning(state) && (waiting > 0 || state.syncedAt === null)) return { kind: 'syncing' };
  if (waiting > 0) return { kind: 'waiting', waiting };
  return state.syncedAt === null ? { kind: 'never' } : { kind: 'synced', at: state.syncedAt };
}

/** Whether a trouble goes away by waiting. */
const passes = (reason: SyncTrouble): boolean =>
  reason === 'offline' || reason === 'unavailable' || reason === 'rateLimited';
