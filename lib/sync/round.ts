import type { CommunityId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { rejoinCommunity } from '../store/departure.ts';
import { check } from './check.ts';
import { requestSignal, type SyncContext } from './context.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { Head, RemoteFailure } from './remote.ts';

/**
 * One round: looks after the session, asks where every community stands, then sends and reads each. A community whose calls
 * are refused does not keep the others waiting; any other failure ends the round.
 */
export async function round(context: SyncContext): Promise<Result<null, RemoteFailure>> {
  await context.enter({ phase: 'refreshing' });
  const session = await context.remote.refresh(requestSignal(context));
  if (!session.ok) return session;
  await context.enter({ phase: 'heads' });
  const answer = await context.remote.heads(requestSignal(context));
  if (!answer.ok) return answer;
  const heads = await shared(context.db, answer.value);
  await rejoin(context.db, heads);
  let refused: RemoteFailure | null = null;
  const byId = new Map(heads.map((head) => [head.communityId, head]));
  for (const communityId of new Set([...byId.keys(), ...(await sharedHere(context.db))])) {
    const through = await exchange(context, communityId, byId.get(communityId));
    if (through.ok) continue;
    if (through.error.kind !== 'refused') return through;
    refused ??= through.error;
  }
  return refused ? fail(refused) : ok(null);
}

/** Sends, then reads where there is anything to read. A community without a head was left. */
async function exchange(
  context: SyncContext,
  communityId: CommunityId,
  head: Head | undefined,
): Promise<Result<null, RemoteFailure>> {
  const pushed = await push(context, communityId);
  if (!pushed.ok) return pushed;
  if (pushed.value === 'left' || !context.reads) return ok(null);
  const cursor = await context.db.cursors.get(communityId);
  const upToDate =
    pushed.value === 'nothing' &&
    head &&
    cursor?.epoch === head.epoch &&
    cursor.before === null &&
    cursor.since === head.head;
  if (!upToDate) return pull(context, communityId);
  const checked = await check(context, communityId);
  if (!checked.ok) return checked;
  return checked.value ? pull(context, communityId) : ok(null);
}

/** The personal community is no hub's business, whatever a hub says. */
async function shared(db: Database, heads: readonly Head[]): Promise<Head[]> {
  const known = await db.communities.bulkGet(heads.map(({ communityId }) => communityId));
  return heads.filter((_, index) => known[index]?.kind !== 'personal');
}

/** Communities that were left and show up again are entered again. */
const rejoin = (db: Database, heads: readonly Head[]): Promise<void> =>
  withClock(db, async (clock) => {
    for (const { communityId } of heads) {
      const known = await db.communities.get(communityId);
      if (known && known.leftAt !== null) await rejoinCommunity(db, clock, communityId);
    }
  });

async function sharedHere(db: Database): Promise<CommunityId[]> {
  const communities = await db.communities
    .filter(({ kind, leftAt }) => kind === 'shared' && leftAt === null)
    .toArray();
  return communities.map(({ id }) => id);
}
