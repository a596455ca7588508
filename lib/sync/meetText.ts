import type { CommunityId } from '../model/id.ts';
import { hasLongText, longTexts, type TextVersion } from '../model/longText.ts';
import type { OutboxEntry, RowOf } from '../model/operation.ts';
import type { Clock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { noteHubClock } from './hubClock.ts';
import { mergeWaiting } from './mergeWaiting.ts';
import { rebase } from './rebase.ts';

const waitingOn = async (
  db: Database,
  communityId: CommunityId,
  { table, rowId }: OutboxEntry,
): Promise<OutboxEntry[]> =>
  (await db.outbox.where({ communityId, state: 'waiting' }).sortBy('n')).filter(
    (entry) => entry.rowId === rowId && entry.table === table,
  );

/**
 * The hub did not take an edit, since its text is another by now: what waits is merged with that, and the row
 * shows what came of it. Runs within the caller's transaction.
 * @returns whether what waits is different now
 */
export async function meetText(
  db: Database,
  clock: Clock,
  refused: OutboxEntry,
  present: TextVersion,
): Promise<boolean> {
  const { communityId, table, rowId } = refused;
  if (!hasLongText(table)) return false;
  clock.observe(present.clock);
  await noteHubClock(db, present.clock);
  const entries = await waitingOn(db, communityId, refused);
  const merged = await mergeWaiting(db, clock, entries, present);
  const row = await db.table<RowOf[typeof table], string>(table).get(rowId);
  if (!row || row.deletedAt !== null) return merged;
  const field = longTexts[table];
  const theirs = { ...row, [field]: present.text, textClock: present.clock, touched: clock.next() };
  const waiting = await waitingOn(db, communityId, refused);
  await db.table(table).put(rebase(table, theirs, { [field]: present.clock }, waiting));
  return merged;
}
