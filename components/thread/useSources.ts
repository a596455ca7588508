import { useMemo } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useSearching } from '../../lib/hooks/search.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { itemsLike, membersLike } from '../../lib/search/offers.ts';
import type { Sources } from '../editor/sources.ts';

/** What a text may name that goes to a community, from this device's store; nothing where it goes to none. */
export function useSources(communityId: CommunityId | null): Sources {
  const db = useDatabase();
  const searching = useSearching();
  return useMemo(
    () => ({
      members: async (typed) => (communityId ? membersLike(db, communityId, typed) : []),
      items: async (typed) => (communityId ? itemsLike(db, searching, communityId, typed) : []),
    }),
    [db, searching, communityId],
  );
}
