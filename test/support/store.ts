import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import { type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import type { Role } from '../../lib/model/membership.ts';
import { enterAccount } from '../../lib/store/account.ts';
import { myCommunities } from '../../lib/store/community.ts';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { clipPage } from '../../lib/store/resource.ts';
import { aCommunity, aMembership, anExtractedClip } from './factories.ts';

/** A wall clock that stands still until it is told to go on. */
export interface WallClock {
  (): number;
  go(milliseconds: number): void;
}

export function wallClock(at = 1_760_000_000_000): WallClock {
  let time = at;
  return Object.assign(() => time, {
    go: (milliseconds: number) => {
      time += milliseconds;
    },
  });
}

/** A device's store after its first run, deleted when the test ends. */
export async function openStore(now: () => number = Date.now): Promise<Database> {
  const db = new Database(`test-${newId()}`, now);
  onTestFinished(() => db.delete());
  await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
  return db;
}

export async function personalCommunity(db: Database): Promise<CommunityId> {
  const [first] = await myCommunities(db);
  if (!first) throw new Error('the first run made no personal community');
  return first.community.id;
}

/** Signs the device in and puts it into a shared community, as a pull would. */
export async function joinShared(
  db: Database,
  {
    memberId = newId<MemberId>(),
    communityId = newId<CommunityId>(),
    role = 'member' as Role,
  } = {},
): Promise<{ communityId: CommunityId; memberId: MemberId }> {
  await enterAccount(db, { memberId, email: 'ada@example.org', name: 'Ada' }, {});
  await db.communities.put(aCommunity({ id: communityId }));
  await db.memberships.put(aMembership({ communityId, memberId, role }));
  return { communityId, memberId };
}

/** Another device with the same store as `db`, row by row. */
export async function copyStore(db: Database): Promise<Database> {
  const copy = new Database(`test-${newId()}`, db.now);
  onTestFinished(() => copy.delete());
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  await copy.transaction('rw', copy.tables, () =>
    Promise.all(db.tables.map(({ name }, index) => copy.table(name).bulkAdd(rows[index] ?? []))),
  );
  return copy;
}

/** Clips a page and throws where that fails. */
export async function clipInto(db: Database, communityId: CommunityId, path = 'bread', over = {}) {
  const result = await clipPage(db, {
    page: anExtractedClip({ url: `https://example.org/${path}` }),
    urlKey: `example.org/${path}`,
    communityId,
    tags: [],
    note: '',
    draftId: null,
    ...over,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
