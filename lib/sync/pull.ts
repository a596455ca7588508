import type { CommunityId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import { departures, leaveCommunity } from '../store/departure.ts';
import { applyPage, startOver } from './apply.ts';
import { requestSignal, type SyncContext } from './context.ts';
import type { RemoteFailure } from './remote.ts';

const endlessReset: RemoteFailure = {
  kind: 'unavailable',
  message: 'the hub asks again and again to read from the start',
};

const noProgress: RemoteFailure = {
  kind: 'unavailable',
  message: 'the hub says that there is more, and does not go on',
};

/** Reads a community on from where this device is, page by page, to its head. */
export async function pull(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<null, RemoteFailure>> {
  const { db, remote } = context;
  let resets = 0;
  for (;;) {
    const cursor = await db.cursors.get(communityId);
    await context.enter({ phase: 'pulling', communityId, read: null });
    const request = { communityId, epoch: cursor?.epoch ?? null, since: cursor?.since ?? 0 };
    const answer = await remote.pull(request, requestSignal(context));
    if (!answer.ok) return answer;
    switch (answer.value.status) {
      case 'reset':
        if (++resets > 1) return fail(endlessReset);
        await startOver(db, communityId, answer.value.epoch);
        break;
      case 'forbidden':
        await withClock(db, (clock) =>
          leaveCommunity(db, clock, communityId, departures.forbidden),
        );
        context.changed(communityId);
        return ok(null);
      case 'ok':
        await applyPage(db, communityId, answer.value);
        context.changed(communityId);
        if (!answer.value.more) return ok(null);
        if (answer.value.cursor <= request.since) return fail(noProgress);
    }
  }
}
