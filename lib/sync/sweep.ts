import { Dexie } from 'dexie';
import type { Hlc } from '../model/hlc.ts';
import type { CommunityId } from '../model/id.ts';
import { type RowOf, type SyncedTable, syncedTables } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import type { Clock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { shelvePictures } from '../store/pictureMove.ts';
import { dropRepairs } from '../store/repair.ts';
import { tombstone } from '../store/tombstone.ts';

/**
 * Ends a reading from the start: what it did not touch is not on the hub any more. Rows with changes
 * that wait, or that the hub refused, stay. Runs within the caller's transaction.
 */
export async function sweep(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  below: Hlc,
): Promise<void> {
  const unsent = await db.outbox
    .where('[communityId+state]')
    .between([communityId, Dexie.minKey], [communityId, Dexie.maxKey])
    .toArray();
  const kept = new Set<string>(unsent.map(({ rowId }) => rowId));
  for (const name of syncedTables) await sweepTable(db, clock, name, communityId, below, kept);
  await db.memberships
    .where({ communityId })
    .filter(({ touched }) => touched < below)
    .delete();
}

async function sweepTable<Name extends SyncedTable>(
  db: Database,
  clock: Clock,
  name: Name,
  communityId: CommunityId,
  below: Hlc,
  kept: ReadonlySet<string>,
): Promise<void> {
  const table = db.table<RowOf[Name], string>(name);
  const unseen = await table
    .where({ communityId })
    .filter((row) => row.touched < below && row.deletedAt === null && !kept.has(row.id))
    .toArray();
  if (name === 'resources') await shelvePictures(db, clock, unseen as Resource[]);
  const now = db.now();
  await table.bulkPut(
    unseen.map((row) => ({ ...tombstone(name, row, now), touched: clock.next() })),
  );
  if (name === 'annotations') await dropRepairs(db, unseen);
}
