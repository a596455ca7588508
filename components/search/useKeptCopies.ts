import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { keptCopies } from '../../lib/store/content.ts';

/** The kept copies of the pages of some hits, by the key of the page. */
export function useKeptCopies(hits: readonly SearchHit[]): ReadonlyMap<string, ResourceId> {
  const db = useDatabase();
  return useLive<ReadonlyMap<string, ResourceId>>(
    () => keptCopies(db, hits),
    [db, hits],
    new Map<string, ResourceId>(),
  );
}
