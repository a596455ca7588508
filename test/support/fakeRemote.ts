import type { MemberId } from '../../lib/model/id.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type {
  BackfillAnswer,
  CheckAnswer,
  PullAnswer,
  PulledRow,
  PushAnswer,
  Remote,
  RemoteFailure,
} from '../../lib/sync/remote.ts';
import type { FakeHub } from './fakeHub.ts';

export type RemoteCall = 'heads' | 'backfill' | 'pull' | 'check' | 'push';

export interface FakeRemote extends Remote {
  /** calls so far, in order */
  readonly calls: RemoteCall[];
  /** answers of the next calls, in order; null lets one through */
  readonly failures: (RemoteFailure | null)[];
  /** run after the hub did its part and before its answer arrives: throw to lose the reply */
  onAnswer: (call: RemoteCall) => void;
  /** run before the hub does its part */
  onCall: (call: RemoteCall) => void;
  /** rows to a page */
  pageSize: number;
}

const isTombstone = (row: PulledRow['row']): boolean =>
  'deletedAt' in row && row.deletedAt !== null;

/** The connection of one member to a fake hub, with faults to be put in its way. */
export function fakeRemote(hub: FakeHub, memberId: MemberId): FakeRemote {
  const answer = async <Value>(
    call: RemoteCall,
    work: () => Result<Value, RemoteFailure>,
  ): Promise<Result<Value, RemoteFailure>> => {
    remote.calls.push(call);
    const failure = remote.failures.shift();
    if (failure) return fail(failure);
    remote.onCall(call);
    const result = structuredClone(work());
    remote.onAnswer(call);
    return result;
  };
  const remote: FakeRemote = {
    calls: [],
    failures: [],
    pageSize: 500,
    onCall: () => {},
    onAnswer: () => {},

    refresh: async () => ok(null),

    heads: () =>
      answer('heads', () =>
        ok(
          [...hub.communities].flatMap(([communityId, { members, epoch, seq }]) => {
            const role = members.get(memberId);
            return role ? [{ communityId, role, epoch, head: seq }] : [];
          }),
        ),
      ),

    pull: ({ communityId, epoch, since }) =>
      answer<PullAnswer>('pull', () => {
        const community = hub.communities.get(communityId);
        if (!community?.members.has(memberId)) return ok({ status: 'forbidden' });
        const { epoch: current, seq } = community;
        if (since > 0 && (epoch !== current || since > seq)) {
          return ok({ status: 'reset', epoch: current });
        }
        const waiting = hub.pulledSince(communityId, since);
        const rows = waiting.slice(0, remote.pageSize);
        const more = rows.length < waiting.length;
        const cursor = more ? (rows.at(-1)?.seq ?? since) : seq;
        return ok({ status: 'ok', epoch: current, cursor, more, rows });
      }),

    backfill: ({ communityId, epoch, before }) =>
      answer<BackfillAnswer>('backfill', () => {
        const community = hub.communities.get(communityId);
        if (!community?.members.has(memberId)) return ok({ status: 'forbidden' });
        const { epoch: current, seq: head } = community;
        if (before !== null && epoch !== current) return ok({ status: 'reset', epoch: current });
        const below = hub
          .pulledSince(communityId, 0)
          .filter(({ seq, row }) => seq < (before ?? head + 1) && !isTombstone(row))
          .reverse();
        const rows = below.slice(0, remote.pageSize);
        const more = rows.length < below.length;
        return ok({
          status: 'ok',
          epoch: current,
          head,
          before: rows.at(-1)?.seq ?? 0,
          more,
          rows,
        });
      }),

    check: ({ communityId }) =>
      answer<CheckAnswer>('check', () => {
        const community = hub.communities.get(communityId);
        if (!community?.members.has(memberId)) return ok({ status: 'forbidden' });
        return ok({
          status: 'ok',
          epoch: community.epoch,
          head: community.seq,
          tables: hub.tallies(communityId),
        });
      }),

    push: ({ communityId, operations }) =>
      answer<PushAnswer>('push', () => {
        if (operations.some(({ id }) => hub.poisoned.has(id))) {
          return fail({ kind: 'refused', code: '22P05', message: 'poisoned' });
        }
        if (!hub.communities.has(communityId)) return ok({ status: 'forbidden' });
        return ok(hub.push(communityId, memberId, operations));
      }),
  };
  return remote;
}
