import { type Hlc, hlcZero, laterHlc } from '../model/hlc.ts';
import type { CommunityId } from '../model/id.ts';
import { hasLongText, longTexts, type TextTable, type TextVersion } from '../model/longText.ts';
import type { OutboxEntry, RowOf, SyncedTable } from '../model/operation.ts';
import { adoptResource } from '../store/adopt.ts';
import { type Clock, withClock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { type BackwardPage, type ForwardPage, moveCursor } from './cursor.ts';
import { noteHubClock } from './hubClock.ts';
import { mergeWaiting, needsMerge } from './mergeWaiting.ts';
import { savePictures } from './pictures.ts';
import { rebase } from './rebase.ts';
import type { Local, PulledRow } from './remote.ts';
import { outdateRepairs } from './repairs.ts';

type Pulled<Table extends PulledRow['table']> = Extract<PulledRow, { table: Table }>;

/** Writes pulled rows, with waiting changes on top, and moves the cursor, in one transaction. */
export const applyPage = (
  db: Database,
  communityId: CommunityId,
  page: ForwardPage | BackwardPage,
): Promise<void> =>
  withClock(db, async (clock) => {
    await applyRows(db, clock, communityId, page.rows);
    await moveCursor(db, clock, communityId, page);
  });

/** Writes rows of a community as a page of a pull is written; its cursor stays where it is. */
export const takeRows = (
  db: Database,
  communityId: CommunityId,
  rows: readonly PulledRow[],
): Promise<void> => withClock(db, (clock) => applyRows(db, clock, communityId, rows));

async function applyRows(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  rows: readonly PulledRow[],
): Promise<void> {
  const seen = latestStamp(rows);
  clock.observe(seen);
  await noteHubClock(db, seen);
  await meet(db, clock, communityId, of(rows, 'resources'));
  const waiting = await mergedWaiting(db, clock, communityId, rows);
  for (const { row } of of(rows, 'communities')) {
    const leftAt = (await db.communities.get(row.id))?.leftAt ?? null;
    await db.communities.put({ ...row, leftAt, touched: clock.next() });
  }
  await db.memberships.bulkPut(
    of(rows, 'memberships').map(({ row }) => ({ ...row, touched: clock.next() })),
  );
  await savePictures(
    db,
    clock,
    of(rows, 'resources').map(({ row }) => row),
  );
  await lay(db, clock, 'resources', of(rows, 'resources'), waiting);
  await lay(db, clock, 'contents', of(rows, 'contents'), waiting);
  await outdateRepairs(
    db,
    of(rows, 'annotations').map(({ row }) => row),
  );
  await lay(db, clock, 'annotations', of(rows, 'annotations'), waiting);
  await lay(db, clock, 'reactions', of(rows, 'reactions'), waiting);
}

/** Pages clipped here and elsewhere become the one resource each that the hub knows. */
async function meet(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  pulled: readonly Pulled<'resources'>[],
): Promise<void> {
  const live = pulled.filter(({ row }) => row.deletedAt === null);
  const there = new Map(live.map(({ row }) => [row.urlKey, row.id]));
  const here = await db.resources
    .where('urlKey')
    .anyOf([...there.keys()])
    .filter((row) => row.communityId === communityId && row.deletedAt === null)
    .toArray();
  // Only for those with something to write: a hundred awaits without a request end Dexie's transaction.
  for (const { id, urlKey } of here) {
    const named = there.get(urlKey) ?? id;
    if (named !== id) await adoptResource(db, clock, id, named);
  }
}

const of = <Table extends PulledRow['table']>(
  rows: readonly PulledRow[],
  table: Table,
): Pulled<Table>[] => rows.filter((pulled): pulled is Pulled<Table> => pulled.table === table);

/** The text that the hub has; null where it has none any more. */
function pulledText({ row, stamps }: Pulled<TextTable>): TextVersion | null {
  const [text, clock] =
    'markdown' in row
      ? [row.markdown, stamps[longTexts.contents]]
      : [row.body, stamps[longTexts.annotations]];
  return row.deletedAt === null && clock ? { text, clock } : null;
}

/** Writes rows, but for those whose id is another community's: a hub speaks for its own only. */
async function lay<Name extends SyncedTable>(
  db: Database,
  clock: Clock,
  name: Name,
  pulled: readonly { row: Omit<RowOf[Name], Local>; stamps: Record<string, Hlc> }[],
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
      const textClock = hasLongText(name) ? { textClock: stamps[longTexts[name]] ?? null } : {};
      const touched = { ...row, ...textClock, touched: clock.next() } as RowOf[Name];
      return rebase(name, touched, stamps, waiting.get(`${name} ${row.id}`) ?? []);
    }),
  );
}

/** What waits for a community once texts that were changed on both sides are merged, as `waitingByRow` gives it. */
async function mergedWaiting(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  rows: readonly PulledRow[],
): Promise<Map<string, OutboxEntry[]>> {
  const waiting = await waitingByRow(db, communityId);
  let merged = false;
  for (const pulled of rows) {
    if (pulled.table !== 'contents' && pulled.table !== 'annotations') continue;
    const entries = waiting.get(`${pulled.table} ${pulled.row.id}`);
    const theirs = pulledText(pulled);
    if (!entries || !theirs || !needsMerge(entries, theirs)) continue;
    await mergeWaiting(db, clock, entries, theirs);
    merged = true;
  }
  return merged ? waitingByRow(db, communityId) : waiting;
}

/** What waits for a community, by `<table> <id>` of its row: a page and its text have the same id. */
async function waitingByRow(
  db: Database,
  communityId: CommunityId,
): Promise<Map<string, OutboxEntry[]>> {
  const entries = await db.outbox.where({ communityId, state: 'waiting' }).sortBy('n');
  const byRow = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    const row = `${entry.table} ${entry.rowId}`;
    byRow.set(row, [...(byRow.get(row) ?? []), entry]);
  }
  return byRow;
}

const latestStamp = (rows: readonly PulledRow[]): Hlc =>
  rows
    .flatMap((pulled) => ('stamps' in pulled ? Object.values(pulled.stamps) : []))
    .reduce(laterHlc, hlcZero);
