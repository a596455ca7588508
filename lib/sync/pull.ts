import type { CommunityId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withClock } from '../store/clock.ts';
import { departures, leaveCommunity } from '../store/departure.ts';
import type { Cursor } from '../store/local.ts';
import { makeTextRoom } from '../store/textRoom.ts';
import { applyPage } from './apply.ts';
import { requestSignal, type SyncContext } from './context.ts';
import { beginAnew, isBegun, readShare } from './cursor.ts';
import { PageSize } from './pageSize.ts';
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
 * has changed since, to its head. While a page is written, the next one is on its way.
 */
export async function pull(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<null, RemoteFailure>> {
  const ending = new AbortController();
  const signal = AbortSignal.any([context.signal, ending.signal]);
  try {
    return await pages({ ...context, signal }, communityId);
  } finally {
    // What is on its way is not waited for.
    ending.abort();
  }
}

async function pages(
  context: SyncContext,
  communityId: CommunityId,
): Promise<Result<null, RemoteFailure>> {
  const { db } = context;
  const size = new PageSize();
  let ahead: Ahead | null = null;
  let resets = 0;
  for (;;) {
    const cursor = await db.cursors.get(communityId);
    await context.enter({ phase: 'pulling', communityId, read: readShare(cursor) });
    const place = placeOf(cursor);
    const onItsWay: Ahead | null = ahead && isSame(ahead.place, place) ? ahead : null;
    const answer = await (onItsWay ?? ask(context, communityId, place, size)).answer;
    ahead = null;
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
        if (page.more) ahead = ask(context, communityId, placeAfter(page), size);
        await applyPage(db, communityId, page);
        // Page by page: a first reading may be many times what there is to be here in the end.
        if (page.rows.some(({ table }) => table === 'contents')) await makeTextRoom(db);
        context.changed(communityId);
        if (!page.more && 'cursor' in page) return ok(null);
      }
    }
  }
}

/** What is read next: from a number on, or, the first time, down from one; from the head where that is null. */
type Place = { epoch: string | null } & ({ since: number } | { before: number | null });

/** A page that was asked for. */
interface Ahead {
  place: Place;
  answer: Promise<Result<PullAnswer | BackfillAnswer, RemoteFailure>>;
}

function placeOf(cursor: Cursor | undefined): Place {
  const epoch = cursor?.epoch ?? null;
  return isBegun(cursor) && cursor.before === null
    ? { epoch, since: cursor.since }
    : { epoch, before: cursor?.before ?? null };
}

const placeAfter = (page: Extract<PullAnswer | BackfillAnswer, { status: 'ok' }>): Place =>
  'cursor' in page
    ? { epoch: page.epoch, since: page.cursor }
    : { epoch: page.epoch, before: page.before };

const isSame = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

function ask(context: SyncContext, communityId: CommunityId, place: Place, size: PageSize): Ahead {
  const { db, remote } = context;
  const signal = requestSignal(context);
  const { bytes } = size;
  const since = db.now();
  const answer =
    'since' in place
      ? remote.pull({ communityId, ...place, bytes }, signal)
      : remote.backfill({ communityId, ...place, bytes }, signal);
  // One that nobody waits for any more fails unheard.
  answer.then(
    () => size.took(db.now() - since),
    () => null,
  );
  return { place, answer };
}

/** Whether a page leads on from where the device is. */
function goesOn(
  page: Extract<PullAnswer | BackfillAnswer, { status: 'ok' }>,
  cursor: Cursor | undefined,
): boolean {
  if ('cursor' in page) return page.cursor > (cursor?.since ?? 0);
  return page.before < (cursor?.before ?? Number.POSITIVE_INFINITY);
}
