import 'fake-indexeddb/auto';
import { type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import type { Role } from '../../lib/model/membership.ts';
import { enterAccount } from '../../lib/store/account.ts';
import type { Database } from '../../lib/store/database.ts';
import type { SyncContext } from '../../lib/sync/context.ts';
import { round } from '../../lib/sync/round.ts';
import { FakeHub } from './fakeHub.ts';
import { type FakeRemote, fakeRemote } from './fakeRemote.ts';
import { copyStore, openStore, type WallClock, wallClock } from './store.ts';

/** A member's store and their connection to a fake hub. */
export interface FakeDevice {
  db: Database;
  remote: FakeRemote;
  context: SyncContext;
  memberId: MemberId;
}

const deviceOf = (db: Database, hub: FakeHub, memberId: MemberId): FakeDevice => {
  const remote = fakeRemote(hub, memberId);
  const context: SyncContext = {
    db,
    remote,
    signal: new AbortController().signal,
    reads: true,
    changed: () => {},
    enter: async () => {},
  };
  return { db, remote, context, memberId };
};

/** A device of a member; of a new one, unless it is said of whom. */
export async function fakeDevice(
  hub: FakeHub,
  memberId: MemberId = newId<MemberId>(),
  now: () => number = hub.now,
): Promise<FakeDevice> {
  const db = await openStore(now);
  await enterAccount(db, { memberId, email: 'member@example.org', name: 'Member' }, {});
  return deviceOf(db, hub, memberId);
}

/** The same member's same store at another hub. */
export const copyDevice = async ({ db, memberId }: FakeDevice, hub: FakeHub): Promise<FakeDevice> =>
  deviceOf(await copyStore(db), hub, memberId);

export interface FakeWorld {
  clock: WallClock;
  hub: FakeHub;
  communityId: CommunityId;
  a: FakeDevice;
  b: FakeDevice;
}

/** A hub with one community of two members, whose devices have read it. */
export async function fakeWorld(role: Role = 'member'): Promise<FakeWorld> {
  const clock = wallClock();
  const hub = new FakeHub(clock);
  const communityId = newId<CommunityId>();
  const a = await fakeDevice(hub);
  const b = await fakeDevice(hub);
  hub.found(communityId, a.memberId);
  hub.join(communityId, b.memberId, role);
  await round(a.context);
  await round(b.context);
  clock.go(1_000);
  return { clock, hub, communityId, a, b };
}

/** The live pages of a community, by id: without the names that gave way to another device's. */
export const livePages = async (db: Database, communityId: CommunityId) =>
  (await db.resources.where({ communityId }).sortBy('id')).filter(
    ({ deletedAt }) => deletedAt === null,
  );
