import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { mayWrite } from '../../lib/model/membership.ts';
import { type CommunityView, myCommunities } from '../../lib/store/community.ts';
import { getSetting } from '../../lib/store/settings.ts';

/** The communities a clip may go to, the member's own shelf first, and the one it goes to unless changed. */
export interface Audiences {
  all: CommunityView[];
  usual: CommunityView;
}

/** @param ownShelfOnly the page means something on this device only */
export function useAudiences(ownShelfOnly: boolean): Audiences | null {
  const db = useDatabase();
  return useLive<Audiences | null>(
    async () => {
      const all = (await myCommunities(db)).filter(
        ({ community, role }) =>
          (role === null || mayWrite(role)) && !(ownShelfOnly && community.kind === 'shared'),
      );
      const last = await getSetting(db, 'lastCommunity');
      const usual = all.find(({ community }) => community.id === last) ?? all[0];
      return usual ? { all, usual } : null;
    },
    [db, ownShelfOnly],
    null,
  );
}

/** The one of the audiences with this id; the usual one where there is none. */
export const audienceOf = (audiences: Audiences, id: CommunityId | null): CommunityView =>
  audiences.all.find(({ community }) => community.id === id) ?? audiences.usual;
