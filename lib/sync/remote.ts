import type { Community } from '../model/community.ts';
import type { Hlc } from '../model/hlc.ts';
import type { CommunityId, OperationId, ResourceId } from '../model/id.ts';
import type { TextVersion } from '../model/longText.ts';
import type { Membership, Role } from '../model/membership.ts';
import type { Operation, Rejection, RowOf, SyncedTable } from '../model/operation.ts';
import type { Result } from '../model/result.ts';

/** Why a call to the hub gave no answer. Each is a state of the connection, not an exception. */
export type RemoteFailure =
  | { kind: 'offline' }
  /** 5xx, a timeout, half an answer */
  | { kind: 'unavailable'; message: string }
  | { kind: 'rateLimited'; retryAfterMs: number }
  /** 401, or no session */
  | { kind: 'unauthorised' }
  /** the hub speaks a newer protocol than this extension */
  | { kind: 'upgradeRequired' }
  /** the hub speaks an older protocol than this extension still can */
  | { kind: 'hubOutdated' }
  /** what answers there is no Commonplace hub */
  | { kind: 'notAHub'; message: string }
  /** the hub understood and said no to the whole call: halving may find the operation at fault */
  | { kind: 'refused'; code: string; message: string };

export interface Head {
  communityId: CommunityId;
  role: Role;
  epoch: string;
  /** the community's latest sequence number */
  head: number;
}

/** Rows as the hub sends them: the model's, less what only this device knows. */
export type Local = 'touched' | 'textClock';

/** A row that members write, with the clock that last set each of its fields. */
export type PulledSynced = {
  [Table in SyncedTable]: {
    table: Table;
    seq: number;
    row: Omit<RowOf[Table], Local>;
    stamps: Record<string, Hlc>;
  };
}[SyncedTable];

export type PulledRow =
  | { table: 'communities'; seq: number; row: Omit<Community, Local | 'leftAt'> }
  | { table: 'memberships'; seq: number; row: Omit<Membership, Local> }
  | PulledSynced;

export type PullAnswer =
  | { status: 'ok'; epoch: string; cursor: number; more: boolean; rows: PulledRow[] }
  /** the device's copy cannot be continued from its cursor: read from the start */
  | { status: 'reset'; epoch: string }
  | { status: 'forbidden' };

export type BackfillAnswer =
  | {
      status: 'ok';
      epoch: string;
      head: number;
      /** where the next page ends */
      before: number;
      more: boolean;
      rows: PulledRow[];
    }
  | { status: 'reset'; epoch: string }
  | { status: 'forbidden' };

/** What a copy of a community comes to. */
export interface Tally {
  rows: number;
  /** SHA-256 in hex of the lines `id:rev` (memberships: `memberId:role`), ordered by id */
  digest: string;
}

export type TalliedTable = SyncedTable | 'memberships';

export type CheckAnswer =
  | { status: 'ok'; epoch: string; head: number; tables: Record<TalliedTable, Tally> }
  | { status: 'forbidden' };

export type OperationAnswer = { operationId: OperationId } & (
  | { status: 'ok' }
  /** a duplicate, or older than what is there */
  | { status: 'noop' }
  /** the resource is known there under another id: two members clipped the same page */
  | { status: 'alias'; rowId: ResourceId }
  /** not taken: the text is another by now than the one that the change was made of */
  | { status: 'conflict'; present: TextVersion }
  /** the row was deleted, and a delete is final */
  | { status: 'gone' }
  | { status: 'rejected'; rejection: Rejection }
);

export type PushAnswer =
  | { status: 'ok'; head: number; now: number; results: OperationAnswer[] }
  | { status: 'forbidden' }
  | { status: 'readonly' };

/** The hub as the sync loop sees it. Implemented over supabase-js, and by a fake in tests. */
export interface Remote {
  /** sees to it that there is a session for the calls that follow */
  refresh(signal: AbortSignal): Promise<Result<null, RemoteFailure>>;
  heads(signal: AbortSignal): Promise<Result<Head[], RemoteFailure>>;
  /** @param request about how many bytes of rows, among others; a page has at least one row */
  pull(
    request: { communityId: CommunityId; epoch: string | null; since: number; bytes: number },
    signal: AbortSignal,
  ): Promise<Result<PullAnswer, RemoteFailure>>;
  /** a page of a community's first reading, newest rows first; `before` is null for the first */
  backfill(
    request: {
      communityId: CommunityId;
      epoch: string | null;
      before: number | null;
      bytes: number;
    },
    signal: AbortSignal,
  ): Promise<Result<BackfillAnswer, RemoteFailure>>;
  /** what the hub's copy of a community comes to */
  check(
    request: { communityId: CommunityId },
    signal: AbortSignal,
  ): Promise<Result<CheckAnswer, RemoteFailure>>;
  push(
    request: { communityId: CommunityId; operations: Operation[] },
    signal: AbortSignal,
  ): Promise<Result<PushAnswer, RemoteFailure>>;
}
