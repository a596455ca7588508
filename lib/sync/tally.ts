import type { CommunityId } from '../model/id.ts';
import { type SyncedTable, syncedTables } from '../model/operation.ts';
import type { SyncedRow } from '../model/resource.ts';
import type { Database } from '../store/database.ts';
import type { TalliedTable, Tally } from './remote.ts';

async function digestOf(lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const tallyOf = async (lines: string[]): Promise<Tally> => ({
  rows: lines.length,
  digest: await digestOf(lines.sort()),
});

/** What was never read from the hub is not in its copy either: the hub refused it. */
const linesOf = async (db: Database, table: SyncedTable, communityId: CommunityId) => {
  const lines: string[] = [];
  await db
    .table<SyncedRow & { id: string }>(table)
    .where({ communityId })
    .each(({ id, rev, deletedAt }) => {
      if (deletedAt === null && rev > 0) lines.push(`${id}:${rev}`);
    });
  return lines;
};

/** What this device's copy of a community comes to, as the hub counts it. */
export async function tallies(
  db: Database,
  communityId: CommunityId,
): Promise<Record<TalliedTable, Tally>> {
  const lines = await db.transaction('r', db.tables, async () => {
    const members = await db.memberships.where({ communityId }).toArray();
    const present = members.filter(({ leftAt }) => leftAt === null);
    const byTable: [TalliedTable, string[]][] = [
      ['memberships', present.map(({ memberId, role }) => `${memberId}:${role}`)],
    ];
    for (const table of syncedTables) byTable.push([table, await linesOf(db, table, communityId)]);
    return byTable;
  });
  const counted = await Promise.all(
    lines.map(async ([table, of]) => [table, await tallyOf(of)] as const),
  );
  return Object.fromEntries(counted) as Record<TalliedTable, Tally>;
}
