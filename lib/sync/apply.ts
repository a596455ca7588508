import { type Hlc, hlcZero, laterHlc } from '../model/hlc.ts';
import type { CommunityId } from '../model/id.ts';
import type { OutboxEntry, RowOf, SyncedTable } from '../model/operation.ts';
import { adoptResource } from '../store/adopt.ts';
import { type Clock, withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { liveResource } from '../store/page.ts';
import { noteHubClock } from './hubClock.ts';
import { savePictures } from './pictures.ts';
import { rebase } from './rebase.ts';
import type { PullAnswer, PulledRow } from './remote.ts';
import { outdateRepairs } from './repairs.ts';
import { sweep } from './sweep.ts';

export type Page = Extract<PullAnswer, { status: 'ok' }>;
type Pulled<Table extends PulledRow['table']> = Extract<PulledRow, { table: Table }>;

/** Writes a pulled page: its rows, with waiting changes on top, and the cursor, in one transaction. */
export const applyPage = (db: Database, communityId: CommunityId, page: Page): Promise<void> =>
  withClock(db, async (clock) => {
    const seen = latestStamp(page.rows);
    clock.observe(seen);
    await noteHubClock(db, seen);
    for (const pulled of of(page, 'resources')) await meet(db, clock, pulled);
    const waiting = await waitingByRow(db, communityId);
    for (const { row } of of(page, 'communities')) {
      const leftAt = (await db.communities.get(row.id))?.leftAt ?? null;
      await db.communities.put({ ...row, leftAt, touched: clock.next() });
    }
    await db.memberships.bulkPut(
      of(page, 'memberships').map(({ row }) => ({ ...row, touched: clock.next() })),
    );
    await savePictures(
      db,
      clock,
      of(page, 'resources').map(({ row }) => row),
    );
    await lay(db, clock, 'resources', of(page, 'resources'), waiting);
    await lay(db, clock, 'contents', of(page, 'contents'), waiting);
    await outdateRepairs(
      db,
      of(page, 'annotations').map(({ row }) => row),
    );
    await lay(db, clock, 'annotations', of(page, 'annotations'), waiting);
    await moveCursor(db, clock, communityId, page);
  });

/** The community's copy here cannot be continued: the next page is its first, and unsent work stays. */
export const startOver = (db: Database, communityId: CommunityId, epoch: string): Promise<void> =>
  withClock(db, async (clock) => {
    const syncedAt = (await db.cursors.get(communityId))?.syncedAt ?? 0;
    await db.cursors.put({ communityId, epoch, since: 0, syncedAt, sweepBelow: clock.next() });
  });

async function moveCursor(db: Database, clock: Clock, communityId: CommunityId, page: Page) {
  const sweepBelow = (await db.cursors.get(communityId))?.sweepBelow ?? null;
  if (sweepBelow && !page.more) await sweep(db, clock, communityId, sweepBelow);
  await db.cursors.put({
    communityId,
    epoch: page.epoch,
    since: page.cursor,
    syncedAt: db.now(),
    sweepBelow: page.more ? sweepBelow : null,
  });
}

/** A page clipped here and elsewhere becomes the one resource that the hub knows. */
async function meet(db: Database, clock: Clock, { row }: Pulled<'resources'>): Promise<void> {
  if (row.deletedAt !== null) return;
  const double = await liveResource(db, row.communityId, row.urlKey);
  if (double) await adoptResource(db, clock, double.id, row.id);
}

const of = <Table extends PulledRow['table']>(page: Page, table: Table): Pulled<Table>[] =>
  page.rows.filter((pulled): pulled is Pulled<Table> => pulled.table === table);

/** Writes rows, but for those whose id is another community's: a hub speaks for its own only. */
async function lay<Name extends SyncedTable>(
  db: Database,
  clock: Clock,
  name: Name,
  pulled: readonly { row: Omit<RowOf[Name], 'touched'>; stamps: Record<string, Hlc> }[],
  waiting: Map<string, OutboxEntry[]>,
): Promise<void> {
  const table = db.table<RowOf[Name], string>(name);
  const known = await table.bulkGet(pulled.map(({ row }) => row.id));
  const own = pulled.filter(({ row }, index) => {
    const present = known[index];
    return !present || present.communityId === row.communityId;
  });
  await table.bulkPut(
    own.map(({ row, stamps }) => {
      const touched = { ...row, touched: clock.next() } as RowOf[Name];
      return rebase(name, touched, stamps, waiting.get(row.id) ?? []);
    }),
  );
}

async function waitingByRow(
  db: Database,
  communityId: CommunityId,
): Promise<Map<string, OutboxEntry[]>> {
  const entries = await db.outbox.where({ communityId, state: 'waiting' }).sortBy('n');
  const byRow = new Map<string, OutboxEntry[]>();
  for (const entry of entries) byRow.set(entry.rowId, [...(byRow.get(entry.rowId) ?? []), entry]);
  return byRow;
}

const latestStamp = (rows: readonly PulledRow[]): Hlc =>
  rows
    .flatMap((pulled) => ('stamps' in pulled ? Object.values(pulled.stamps) : []))
    .reduce(laterHlc, hlcZero);
