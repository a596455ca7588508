import type { CommunityId } from '../model/id.ts';
import type { Rejection, RowOf, SyncedTable } from '../model/operation.ts';
import type { Resource, SyncedRow } from '../model/resource.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { picturedAmong } from './pictureMove.ts';
import { dropRepairs } from './repair.ts';
import { me } from './settings.ts';
import { tombstone } from './tombstone.ts';

/** Why a community was left, as its unsent changes are marked. */
export const departures = {
  forbidden: { code: 'forbidden', message: 'you are not a member of this community any more' },
  otherAccount: { code: 'otherAccount', message: 'written under another account' },
} satisfies Record<string, Rejection>;

/**
 * This device's member is no longer in a community: what they wrote stays readable, with the pages
 * it is on, and the pages of which they cut out pictures; everyone else's is dropped; unsent changes are kept as rejected. Runs within the
 * caller's transaction.
 */
export async function leaveCommunity(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
  why: Rejection,
): Promise<void> {
  const mine = await me(db, communityId);
  const annotations = await db.annotations.where({ communityId }).toArray();
  const reasoned = await db.reactions
    .where({ communityId })
    .filter(({ evidence }) => evidence !== '')
    .toArray();
  const pages = new Set(
    [...annotations, ...reasoned]
      .filter((row) => live(row) && row.authorId === mine)
      .map((row) => row.resourceId),
  );
  const pictured = await picturedAmong(db, communityId);
  const byMe = ({ authorId }: SyncedRow) => authorId === mine;
  await drop(db, clock, 'reactions', communityId, byMe);
  await drop(db, clock, 'annotations', communityId, byMe);
  await drop(db, clock, 'contents', communityId, byMe);
  const stays = (row: Resource) => byMe(row) || pages.has(row.id) || pictured.has(row.id);
  await drop(db, clock, 'resources', communityId, stays);
  await db.memberships
    .where({ communityId })
    .filter(({ memberId }) => memberId !== mine)
    .delete();
  await db.outbox
    .where({ communityId, state: 'waiting' })
    .modify({ state: 'rejected', rejection: why });
  await db.cursors.delete(communityId);
  await db.communities.update(communityId, { leftAt: db.now(), touched: clock.next() });
}

/**
 * The member is in a community again: it is read from its start, and what could not be sent since
 * they left waits once more. What was written under another account does not. Runs within the
 * caller's transaction.
 */
export async function rejoinCommunity(
  db: Database,
  clock: Clock,
  communityId: CommunityId,
): Promise<void> {
  await db.communities.update(communityId, { leftAt: null, touched: clock.next() });
  await db.cursors.delete(communityId);
  const mine = await me(db, communityId);
  await db.outbox
    .where({ communityId, state: 'rejected' })
    .filter(({ rejection, memberId }) => memberId === mine && isDeparture(rejection))
    .modify({ state: 'waiting', rejection: null });
}

const isDeparture = (rejection: Rejection | null): boolean =>
  Object.values(departures).some(({ code }) => code === rejection?.code);

const live = ({ deletedAt }: SyncedRow): boolean => deletedAt === null;

/** Dropped rows become tombstones, so that whatever follows `touched` learns of it. */
async function drop<Name extends SyncedTable>(
  db: Database,
  clock: Clock,
  name: Name,
  communityId: CommunityId,
  keeps: (row: RowOf[Name]) => boolean,
): Promise<void> {
  const table = db.table<RowOf[Name], string>(name);
  const rows = await table
    .where({ communityId })
    .filter((row) => live(row) && !keeps(row))
    .toArray();
  const now = db.now();
  await table.bulkPut(rows.map((row) => ({ ...tombstone(name, row, now), touched: clock.next() })));
  if (name === 'annotations') await dropRepairs(db, rows);
}
