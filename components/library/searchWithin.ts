import type { CommunityId } from '../../lib/model/id.ts';
import type { Search } from '../search/useSearch.ts';

/** A search whose hits are of one community; of all for null. */
export function searchWithin(search: Search, communityId: CommunityId | null): Search {
  if (communityId === null || search.state.status !== 'found') return search;
  const hits = search.state.hits.filter((hit) => hit.communityId === communityId);
  return {
    ...search,
    hits,
    state: { ...search.state, hits },
    active: Math.min(search.active, hits.length - 1),
  };
}
