import { newId, type OperationId } from '../model/id.ts';
import { hasLongText, longTexts, type TextTable, type TextVersion } from '../model/longText.ts';
import type { OutboxEntry } from '../model/operation.ts';
import type { Clock } from '../store/clock.ts';
import { putAside } from '../store/conflict.ts';
import type { Database } from '../store/database.ts';
import { mergeWithin, textFields } from '../store/text.ts';

type TextEdit = OutboxEntry & { change: { type: 'set' } };

const edits = (entries: readonly OutboxEntry[], table: TextTable): TextEdit[] =>
  entries.filter(
    (entry): entry is TextEdit =>
      entry.change.type === 'set' && longTexts[table] in entry.change.fields,
  );

/**
 * The waiting edits that do not follow on the hub's text: the first of them says what they were made of. None
 * where they do follow, where the hub's text is one of them (its answer was lost), and where they are a new
 * row's and so have nothing that they were made of: of these the later is taken.
 */
function astray(waiting: readonly TextEdit[], theirs: TextVersion): TextEdit[] {
  if (waiting.some(({ hlc }) => hlc === theirs.clock)) return [];
  const [first] = waiting;
  if (first && !first.base && first.hlc > theirs.clock) return [];
  const start = waiting.findIndex(({ base }) => base !== null);
  const based = start < 0 ? [] : waiting.slice(start);
  const follow = based[0]?.base?.clock === theirs.clock;
  return follow && based.every(({ hlc }) => hlc > theirs.clock) ? [] : based;
}

/** The waiting edits that do not follow on the hub's text, of those that wait for one row. */
const astrayOf = (entries: readonly OutboxEntry[], theirs: TextVersion): TextEdit[] => {
  const [some] = entries;
  return some && hasLongText(some.table) ? astray(edits(entries, some.table), theirs) : [];
};

/** Whether `mergeWaiting` has anything to do. */
export const needsMerge = (entries: readonly OutboxEntry[], theirs: TextVersion): boolean =>
  !!astrayOf(entries, theirs)[0]?.base;

/**
 * Brings together what waits here with the text that the hub has by now. Merged cleanly, the text waits on as
 * one change of the hub's; otherwise it is put aside for its author, and the hub's stands. Runs within the
 * caller's transaction.
 * @param entries what waits for one row, oldest first
 * @returns whether what waits is different now
 */
export async function mergeWaiting(
  db: Database,
  clock: Clock,
  entries: readonly OutboxEntry[],
  theirs: TextVersion,
): Promise<boolean> {
  const [some] = entries;
  if (!some || !hasLongText(some.table)) return false;
  const { table, rowId, communityId, memberId } = some;
  const waiting = astrayOf(entries, theirs);
  const base = waiting[0]?.base;
  if (!base) return false;

  const mine = String(waiting.at(-1)?.change.fields[longTexts[table]]);
  const merged = mergeWithin(table, base.text, mine, theirs.text);
  for (const entry of waiting) await takeText(db, table, entry);
  // What its author deleted since has no text to be merged.
  if (entries.some(({ change }) => change.type === 'delete')) return true;
  if (merged === null) {
    await putAside(db, clock, { communityId, memberId, table, rowId, base, mine });
  } else if (merged !== theirs.text) {
    await db.outbox.add({
      id: newId<OperationId>(),
      communityId,
      table,
      rowId,
      hlc: clock.next(),
      change: { type: 'set', fields: textFields(table, merged) },
      base: theirs,
      memberId,
      state: 'waiting',
      rejection: null,
    });
  }
  return true;
}

/** Takes the text out of a waiting change, and the change out of the outbox where nothing else is in it. */
async function takeText(db: Database, table: TextTable, { n, change }: TextEdit): Promise<void> {
  const taken = textFields(table, '');
  const rest = Object.entries(change.fields).filter(([field]) => !Object.hasOwn(taken, field));
  if (rest.length === 0) await db.outbox.delete(n as number);
  else {
    const fields = Object.fromEntries(rest);
    await db.outbox.update(n as number, { change: { type: 'set', fields }, base: null });
  }
}
