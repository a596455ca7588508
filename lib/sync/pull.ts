import type { CommunityId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import { departures, leaveCommunity } from '../store/departure.ts';
import type { Cursor } from '../store/local.ts';
import { applyPage } from './apply.ts';
import { requestSignal, type SyncContext } from './context.ts';
import { beginAnew, isBegun, readShare } from './cursor.ts';
import type { BackfillAnswer, PullAnswer, RemoteFailure } from './remote.ts';

const endlessReset: RemoteFailure = {
  kind: 'unavailable',
  message: 'the hub asks again and again to read from the start',
};

const noProgress: RemoteFailure = {
  kind: 'unavailable',
  message: 'the hub says that there is more, and does not go on',
};

/**
 * Reads a community on from where this device is, page by page: what was there before, newest first, then what
 * has changed since, to its head.
 */
export async function pull(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<null, RemoteFailure>> {
  const { db } = context;
  let resets = 0;
  for (;;) {
    const cursor = await db.cursors.get(communityId);
    await context.enter({ phase: 'pulling', communityId, read: readShare(cursor) });
    const answer = await nextPage(context, communityId, cursor);
    if (!answer.ok) return answer;
    const page = answer.value;
    switch (page.status) {
      case 'reset':
        if (++resets > 1) return fail(endlessReset);
        await beginAnew(db, communityId, page.epoch);
        break;
      case 'forbidden':
        await withClock(db, (clock) =>
          leaveCommunity(db, clock, communityId, departures.forbidden),
        );
        context.changed(communityId);
        return ok(null);
      case 'ok': {
        if (page.more && !goesOn(page, cursor)) return fail(noProgress);
        await applyPage(db, communityId, page);
        context.changed(communityId);
        if (!page.more && 'cursor' in page) return ok(null);
      }
    }
  }
}

function nextPage(
  context: SyncContext,
  communityId: CommunityId,
  cursor: Cursor | undefined,
): Promise<Result<PullAnswer | BackfillAnswer, RemoteFailure>> {
  const { remote } = context;
  const signal = requestSignal(context);
  const epoch = cursor?.epoch ?? null;
  if (isBegun(cursor) && cursor.before === null) {
    return remote.pull({ communityId, epoch, since: cursor.since }, signal);
  }
  return remote.backfill({ communityId, epoch, before: cursor?.before ?? null }, signal);
}

/** Whether a page leads on from where the device is. */
function goesOn(
  page: Extract<PullAnswer | BackfillAnswer, { status: 'ok' }>,
  cursor: Cursor | undefined,
): boolean {
  if ('cursor' in page) return page.cursor > (cursor?.since ?? 0);
  return page.before < (cursor?.before ?? Number.POSITIVE_INFINITY);
}
