import { type Hlc, hlcZero, laterHlc, tick } from '../model/hlc.ts';
import type { CommunityId, ResourceId } from '../model/id.ts';
import type { OutboxEntry, Rejection } from '../model/operation.ts';
import { adoptResource } from '../store/adopt.ts';
import { type Clock, withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { readAnew } from '../store/readAnew.ts';
import { firstRunSetting } from '../store/settings.ts';
import { hubClock, noteHubClock } from './hubClock.ts';
import { meetText } from './meetText.ts';
import type { OperationAnswer, PushAnswer } from './remote.ts';

type Taken = Extract<PushAnswer, { status: 'ok' }>;

const deleted: Rejection = { code: 'gone', message: 'deleted by someone else meanwhile' };

/**
 * Writes what became of a batch, in one transaction: what the hub took leaves the outbox, what it
 * refused stays there as rejected, what was made of another text than the hub's is merged with that, and what
 * was stamped by a clock too far ahead is stamped anew by the hub's time and waits on.
 * @returns how many operations were settled or merged; restamped ones are not, nor conflicts in which nothing is new
 */
export const settle = (
  db: Database,
  batch: readonly OutboxEntry[],
  answer: Taken,
): Promise<number> =>
  withClock(db, async (clock) => {
    const results = new Map(answer.results.map((result) => [result.operationId, result]));
    let restamped = false;
    let latest: Hlc = hlcZero;
    let settled = 0;
    for (const entry of batch) {
      const result = results.get(entry.id);
      if (!result) continue;
      if (isSkewed(result)) {
        restamped = true;
        continue;
      }
      if (result.status === 'conflict') {
        if (await meetText(db, clock, entry, result.present)) settled += 1;
        continue;
      }
      settled += 1;
      if (result.status !== 'rejected') latest = laterHlc(latest, entry.hlc);
      await close(db, clock, entry, result);
    }
    await noteHubClock(db, latest);
    const communityId = batch[0]?.communityId;
    if (restamped && communityId) await restamp(db, communityId, answer.now);
    return settled;
  });

/** Keeps an entry, or all that wait for a community, as not taken by the hub. */
export const reject = (
  db: Database,
  entries: readonly OutboxEntry[],
  rejection: Rejection,
): Promise<void> =>
  db.transaction('rw', db.outbox, async () => {
    for (const { n } of entries)
      await db.outbox.update(n as number, { state: 'rejected', rejection });
  });

const isSkewed = (result: OperationAnswer): boolean =>
  result.status === 'rejected' && result.rejection.code === 'clock_skew';

async function close(
  db: Database,
  clock: Clock,
  entry: OutboxEntry,
  result: Exclude<OperationAnswer, { status: 'conflict' }>,
) {
  const n = entry.n as number;
  switch (result.status) {
    case 'ok':
    case 'noop':
      return db.outbox.delete(n);
    case 'alias':
      await db.outbox.delete(n);
      return adoptResource(db, clock, entry.rowId as ResourceId, result.rowId);
    case 'gone':
      if (entry.change.type === 'delete') return db.outbox.delete(n);
      return db.outbox.update(n, { state: 'rejected', rejection: deleted });
    case 'rejected':
      // What could not be deleted is still there, and is shown again.
      if (entry.change.type === 'delete') await readAnew(db, clock, entry.communityId);
      return db.outbox.update(n, { state: 'rejected', rejection: result.rejection });
  }
}

/**
 * Stamps everything that waits for a community anew, in order, after all that is known to be on the
 * hub: so an edit made after seeing another still is the later one.
 */
async function restamp(db: Database, communityId: CommunityId, now: number): Promise<void> {
  const device = await firstRunSetting(db, 'device');
  let last = await hubClock(db);
  const waiting = await db.outbox.where({ communityId, state: 'waiting' }).sortBy('n');
  for (const { n } of waiting) {
    last = tick(last, now, device);
    await db.outbox.update(n as number, { hlc: last });
  }
  await noteHubClock(db, last);
}
