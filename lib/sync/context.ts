import type { CommunityId } from '../model/id.ts';
import type { Database } from '../store/database.ts';
import type { Remote } from './remote.ts';

/** What a round works with. */
export interface SyncContext {
  db: Database;
  remote: Remote;
  /** ends the round; each request also has its own limit */
  signal: AbortSignal;
  /** rows of a community changed here */
  changed(communityId: CommunityId): void;
}

const requestLimit = 15_000;

/** The signal for one request of a round: 15 seconds, or the round's end. */
export const requestSignal = ({ signal }: SyncContext): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(requestLimit)]);
