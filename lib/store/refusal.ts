import type { WriteFailure } from '../model/failure.ts';
import type { OperationId } from '../model/id.ts';
import type { OutboxEntry, RowOf } from '../model/operation.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Clock } from './clock.ts';
import { command } from './command.ts';
import { isConflict } from './conflict.ts';
import type { Database } from './database.ts';
import { readAnew } from './readAnew.ts';
import { dropRepairs } from './repair.ts';
import { tombstone } from './tombstone.ts';

const gone: WriteFailure = { code: 'notFound', message: 'the change was settled meanwhile' };

async function refused(db: Database, id: OperationId): Promise<OutboxEntry | undefined> {
  const entry = await db.outbox.get({ id });
  return entry?.state === 'rejected' ? entry : undefined;
}

/** Has a change that the hub refused sent once more, as if it were made now. */
export const sendAgain = (db: Database, id: OperationId): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const entry = await refused(db, id);
    if (!entry) return fail(gone);
    const again = { state: 'waiting', rejection: null, hlc: clock.next() } as const;
    await db.outbox.update(entry.n as number, again);
    return ok(null);
  });

/**
 * Gives up a change that the hub refused. Something that was never on the hub is deleted here; of what is
 * there, the hub's version is read again; of a text that collided, what is there stays.
 */
export const giveUp = (db: Database, id: OperationId): Promise<Result<null, WriteFailure>> =>
  command(db, async (clock) => {
    const entry = await refused(db, id);
    if (!entry) return fail(gone);
    await db.outbox.delete(entry.n as number);
    if (!isConflict(entry)) await undo(db, clock, entry);
    return ok(null);
  });

async function undo(db: Database, clock: Clock, { table, rowId, communityId }: OutboxEntry) {
  const row = await db.table<RowOf[typeof table], string>(table).get(rowId);
  const unsent = await db.outbox.where({ rowId }).count();
  if (row && row.rev === 0) {
    if (unsent > 0 || row.deletedAt !== null) return;
    await db.table(table).put({ ...tombstone(table, row, db.now()), touched: clock.next() });
    if (table === 'annotations') await dropRepairs(db, [row as RowOf['annotations']]);
    return;
  }
  await readAnew(db, clock, communityId);
}
