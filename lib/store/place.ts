import type { Community } from '../model/community.ts';
import type { WriteFailure } from '../model/failure.ts';
import type { CommunityId, MemberId } from '../model/id.ts';
import { mayWrite, type Role } from '../model/membership.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Database } from './database.ts';
import { me } from './settings.ts';

/** Where a change is made, and as whom. */
export interface Place {
  community: Community;
  memberId: MemberId;
  /** null where the hub has not told this device yet */
  role: Role | null;
}

/** A community that this device's member may write into. */
export async function writablePlace(
  db: Database,
  communityId: CommunityId,
): Promise<Result<Place, WriteFailure>> {
  const community = await db.communities.get(communityId);
  if (!community || community.deletedAt !== null) {
    return fail({ code: 'notFound', message: 'no such community' });
  }
  if (community.leftAt !== null) {
    return fail({ code: 'left', message: `no longer a member of ${community.name}` });
  }
  const memberId = await me(db, communityId);
  const role = (await db.memberships.get([communityId, memberId]))?.role ?? null;
  if (role && !mayWrite(role)) {
    return fail({ code: 'readonly', message: `a reader in ${community.name}` });
  }
  return ok({ community, memberId, role });
}
