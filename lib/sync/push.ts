import type { CommunityId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import type { OutboxEntry } from '../model/operation.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { departures, leaveCommunity } from '../store/departure.ts';
import { takeBatch } from './batch.ts';
import { requestSignal, type SyncContext } from './context.ts';
import type { PushAnswer, RemoteFailure } from './remote.ts';
import { reject, settle } from './settle.ts';

/** What a push came to: `left` where the hub says that the member is not in the community any more. */
export type Pushed = 'nothing' | 'sent' | 'left';

const waitingFor = (db: Database, communityId: CommunityId): Promise<OutboxEntry[]> =>
  db.outbox.where({ communityId, state: 'waiting' }).sortBy('n');

/** A hub that settles nothing twice running, by silence or by its clock, would be asked for ever. */
const patience = 2;
const noProgress: RemoteFailure = {
  kind: 'unavailable',
  message: 'the hub settled none of the operations sent',
};

/**
 * Sends what waits for a community, batch by batch. A batch that is refused whole is halved until
 * the operation at fault is alone; that one is kept as rejected, and the rest goes on.
 */
export async function push(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<Pushed, RemoteFailure>> {
  const { db, remote } = context;
  let most: number = limits.count.operations;
  let pushed: Pushed = 'nothing';
  let idle = 0;
  for (;;) {
    const batch = takeBatch(await waitingFor(db, communityId), most);
    if (batch.length === 0) return ok(pushed);
    await context.enter({ phase: 'pushing', communityId });
    const answer = await remote.push({ communityId, operations: batch }, requestSignal(context));
    if (answer.ok) {
      const taken = await take(db, communityId, batch, answer.value);
      if (taken === 'left') {
        context.changed(communityId);
        return ok('left');
      }
      idle = taken === 'nothing' ? idle + 1 : 0;
      if (idle === patience) return fail(noProgress);
      most = Math.min(limits.count.operations, most * 2);
    } else if (answer.error.kind !== 'refused') {
      return answer;
    } else if (batch.length > 1) {
      most = Math.floor(batch.length / 2);
      continue;
    } else {
      await reject(db, batch, { code: answer.error.code, message: answer.error.message });
    }
    pushed = 'sent';
    context.changed(communityId);
  }
}

async function take(
  db: Database,
  communityId: CommunityId,
  batch: readonly OutboxEntry[],
  answer: PushAnswer,
): Promise<Pushed> {
  switch (answer.status) {
    case 'ok':
      return (await settle(db, batch, answer)) > 0 ? 'sent' : 'nothing';
    case 'readonly':
      await reject(db, await waitingFor(db, communityId), {
        code: 'readonly',
        message: 'readers of this community do not write',
      });
      return 'sent';
    case 'forbidden':
      await withClock(db, (clock) => leaveCommunity(db, clock, communityId, departures.forbidden));
      return 'left';
  }
}
