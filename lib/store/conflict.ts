import type { Cut } from '../model/cut.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type CommunityId, type MemberId, newId, type OperationId } from '../model/id.ts';
import { hasLongText, longTexts, type TextTable, type TextVersion } from '../model/longText.ts';
import type { OutboxEntry, Rejection, RowOf } from '../model/operation.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import type { Clock } from './clock.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { writablePlace } from './place.ts';
import { mergeWithin, mostBytes, textFields, textVersion } from './text.ts';

/** Why a text waits for its author: what they wrote and what is there by now change the same words. */
const collided: Rejection = { code: 'conflict', message: 'changed in two places at once' };

const settled: WriteFailure = { code: 'notFound', message: 'the conflict was settled meanwhile' };

/** A text that collided with another, as its author is asked about it. */
export interface Conflict {
  id: OperationId;
  table: TextTable;
  /** what both were made of */
  base: string;
  mine: string;
  /** what is there now */
  theirs: TextVersion;
}

/** Keeps a text that collided until its author says what becomes of it. Runs within the caller's transaction. */
export async function putAside(
  db: Database,
  clock: Clock,
  {
    mine,
    ...entry
  }: {
    communityId: CommunityId;
    memberId: MemberId;
    table: TextTable;
    rowId: OutboxEntry['rowId'];
    base: TextVersion;
    mine: string;
  },
): Promise<void> {
  await db.outbox.add({
    ...entry,
    id: newId<OperationId>(),
    hlc: clock.next(),
    change: { type: 'set', fields: { [longTexts[entry.table]]: mine } },
    state: 'rejected',
    rejection: collided,
  });
}

/**
 * The text that a row gets where `text` was written on `base` and another may have come in since: both merged,
 * or, where they collide, undefined, and `text` is put aside. Runs within the caller's transaction.
 */
export async function textOver(
  change: Change,
  table: TextTable,
  row: RowOf[TextTable],
  base: TextVersion | null,
  text: string,
): Promise<string | undefined> {
  const theirs = textVersion(row);
  if (!base || !theirs || theirs.clock === base.clock) return text;
  const merged = mergeWithin(table, base.text, text, theirs.text);
  if (merged !== null) return merged;
  const { db, clock, place } = change;
  const { communityId, id: rowId } = row;
  await putAside(db, clock, {
    communityId,
    memberId: place.memberId,
    table,
    rowId,
    base,
    mine: text,
  });
  return undefined;
}

/** Whether a change was put aside because it collided with another. */
export const isConflict = ({ state, rejection }: OutboxEntry): boolean =>
  state === 'rejected' && rejection?.code === collided.code;

/** A refused change as a conflict; null where it is none, or where there is nothing it collides with any more. */
export async function conflictOf(db: Database, entry: OutboxEntry): Promise<Conflict | null> {
  const { id, table, rowId, change, base } = entry;
  if (!isConflict(entry) || !hasLongText(table) || change.type !== 'set') return null;
  const row = await db.table<RowOf[TextTable], string>(table).get(rowId);
  const theirs = row && row.deletedAt === null ? textVersion(row) : null;
  if (!theirs) return null;
  const mine = String(change.fields[longTexts[table]]);
  return { id, table, base: base?.text ?? '', mine, theirs };
}

/** The texts of a row that its author is asked about, oldest first. */
export async function conflictsOn(
  db: Database,
  table: TextTable,
  rowId: OutboxEntry['rowId'],
): Promise<Conflict[]> {
  const entries = await db.outbox.where({ rowId }).sortBy('n');
  const conflicts = await Promise.all(
    entries.filter((entry) => entry.table === table).map((entry) => conflictOf(db, entry)),
  );
  return conflicts.filter((conflict) => conflict !== null);
}

/** The draft in which the author makes one text of both. */
export const conflictDraft = (id: OperationId): string => `conflict:${id}`;

/**
 * Ends a conflict, and the draft of it.
 * @param text what the author made of both
 * @param seen what was there when the author was asked; where it is another by now, that is merged again
 */
export const resolveConflict = (
  db: Database,
  id: OperationId,
  text: string,
  seen: TextVersion,
): Promise<Result<{ cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const entry = await db.outbox.get({ id });
    if (!entry || !isConflict(entry) || !hasLongText(entry.table)) return fail(settled);
    const { n, table, rowId, communityId } = entry;
    const row = await db.table<RowOf[TextTable], string>(table).get(rowId);
    if (!row || row.deletedAt !== null) return fail(settled);
    const place = await writablePlace(db, communityId);
    if (!place.ok) return place;
    const cutter = new Cutter();
    const change = new Change(db, clock, place.value);
    const kept = cutter.bytes(longTexts[table], text, mostBytes[table]);
    const over = await textOver(change, table, row, seen, kept);
    if (over !== undefined) {
      await change.update(table, row, textFields(table, over) as Partial<RowOf[TextTable]>);
    }
    await db.outbox.delete(n as number);
    await db.drafts.delete(conflictDraft(id));
    return ok({ cut: cutter.cuts });
  });
