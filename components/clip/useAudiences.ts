import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { type Audiences, writableAudiences } from '../../lib/store/audience.ts';
import type { CommunityView } from '../../lib/store/community.ts';

/**
 * The communities a clip may go to, and the one it goes to unless changed.
 * @param ownShelfOnly the page means something on this device only
 */
export function useAudiences(ownShelfOnly: boolean): Audiences | null {
  const db = useDatabase();
  return useLive<Audiences | null>(
    () => writableAudiences(db, { ownShelfOnly }),
    [db, ownShelfOnly],
    null,
  );
}

/** The one of the audiences with this id; the usual one where there is none. */
export const audienceOf = (audiences: Audiences, id: CommunityId | null): CommunityView =>
  audiences.all.find(({ community }) => community.id === id) ?? audiences.usual;
