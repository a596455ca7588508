import type { ResourceId } from '../model/id.ts';
import type { OutboxEntry } from '../model/operation.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { movePictures } from './pictureMove.ts';
import { tombstone } from './tombstone.ts';

/**
 * Two members clipped the same page: what this device knows as `from` is known to the hub as `to`
 * (`alias` of the sync protocol). Moves annotations, reactions, text, pictures and waiting changes over, and leaves a
 * tombstone of the double. Runs within the caller's transaction.
 *
 * Where `to` is here already it stands; moved changes reach it when it is pulled again.
 */
export async function adoptResource(
  db: Database,
  clock: Clock,
  from: ResourceId,
  to: ResourceId,
): Promise<void> {
  if (from === to) return;
  await moveRow(db, clock, from, to);
  await moveContent(db, clock, from, to);
  const annotations = await db.annotations.where({ resourceId: from }).toArray();
  await db.annotations.bulkPut(
    annotations.map((row) => ({ ...row, resourceId: to, touched: clock.next() })),
  );
  const reactions = await db.reactions.where({ resourceId: from }).toArray();
  await db.reactions.bulkPut(
    reactions.map((row) => ({ ...row, resourceId: to, touched: clock.next() })),
  );
  await movePictures(db, from, to);
  await moveEntries(db, from, to);
}

async function moveRow(db: Database, clock: Clock, from: ResourceId, to: ResourceId) {
  const double = await db.resources.get(from);
  if (!double || double.deletedAt !== null) return;
  if (!(await db.resources.get(to))) {
    await db.resources.put({ ...double, id: to, touched: clock.next() });
  }
  await db.resources.put({
    ...tombstone('resources', double, db.now()),
    touched: clock.next(),
  });
}

async function moveContent(db: Database, clock: Clock, from: ResourceId, to: ResourceId) {
  const double = await db.contents.get(from);
  if (!double || double.deletedAt !== null) return;
  if (!(await db.contents.get(to))) {
    await db.contents.put({ ...double, id: to, touched: clock.next() });
  }
  await db.contents.put({ ...tombstone('contents', double, db.now()), touched: clock.next() });
}

async function moveEntries(db: Database, from: ResourceId, to: ResourceId) {
  const own = await db.outbox.where({ rowId: from }).toArray();
  const naming = await db.outbox
    .where('state')
    .anyOf('waiting', 'rejected')
    .filter(({ change }) => change.type === 'set' && change.fields.resourceId === from)
    .toArray();
  // Deleting one's own double is not deleting the page that the community has.
  const dropped = own.filter(({ change }) => change.type === 'delete');
  await db.outbox.bulkDelete(dropped.map(({ n }) => n as number));
  await db.outbox.bulkPut([
    ...own.filter(({ change }) => change.type === 'set').map((entry) => ({ ...entry, rowId: to })),
    ...naming.map((entry) => withResource(entry, to)),
  ]);
}

const withResource = (entry: OutboxEntry, resourceId: ResourceId): OutboxEntry =>
  entry.change.type === 'set'
    ? { ...entry, change: { type: 'set', fields: { ...entry.change.fields, resourceId } } }
    : entry;
