import type { Community } from '../model/community.ts';
import type { CommunityId } from '../model/id.ts';
import type { Membership, Role } from '../model/membership.ts';
import type { Database } from './database.ts';
import { me } from './settings.ts';

/** A community as its member sees it. */
export interface CommunityView {
  community: Community;
  /** null until the hub has told this device */
  role: Role | null;
  /** how many members it has */
  members: number;
}

export const communityById = (db: Database, id: CommunityId): Promise<Community | undefined> =>
  db.communities.get(id);

/** The communities this device's member is in: the personal one first, then by name. */
export async function myCommunities(db: Database): Promise<CommunityView[]> {
  const live = await db.communities
    .filter(({ leftAt, deletedAt }) => leftAt === null && deletedAt === null)
    .toArray();
  const views = await Promise.all(live.map((community) => view(db, community)));
  return views.sort(
    (a, b) =>
      Number(b.community.kind === 'personal') - Number(a.community.kind === 'personal') ||
      a.community.name.localeCompare(b.community.name),
  );
}

/** A community's members who did not leave, by name. */
export async function membersOf(db: Database, communityId: CommunityId): Promise<Membership[]> {
  const members = await db.memberships
    .where({ communityId })
    .filter(({ leftAt }) => leftAt === null)
    .toArray();
  return members.sort((a, b) => a.name.localeCompare(b.name));
}

async function view(db: Database, community: Community): Promise<CommunityView> {
  const members = await membersOf(db, community.id);
  const memberId = await me(db, community.id);
  const role = members.find((member) => member.memberId === memberId)?.role ?? null;
  return { community, role, members: members.length };
}
