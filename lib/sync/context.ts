import type { CommunityId } from '../model/id.ts';
import type { Database } from '../store/database.ts';
import type { SyncStep } from '../store/local.ts';
import type { Remote } from './remote.ts';

/** What a round works with. */
export interface SyncContext {
  db: Database;
  remote: Remote;
  /** ends the round; each request also has its own limit */
  signal: AbortSignal;
  /** false where the disk is full: the round sends what waits, and fetches nothing */
  reads: boolean;
  /** says what the round is at */
  enter(step: SyncStep): Promise<void>;
  /** rows of a community changed here */
  changed(communityId: CommunityId): void;
}

const requestLimit = 15_000;

/** The signal for one request of a round: 15 seconds, or the round's end. */
export const requestSignal = ({ signal }: SyncContext): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(requestLimit)]);
