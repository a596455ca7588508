import { useEffect, useState } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { newestResources } from '../../lib/store/newest.ts';

/** How many pages are listed at first. Each time more are asked for, twice as many are: a long list is soon whole. */
const first = 100;

/**
 * The pages kept last, of a community or of all, newest first.
 * @returns `resources` is null until the store has answered; `more` lists further ones, null where there are
 *   none
 */
export function useNewestResources(communityId: CommunityId | null): {
  resources: Resource[] | null;
  more: (() => void) | null;
} {
  const db = useDatabase();
  const [limit, setLimit] = useState(first);
  const [shown, setShown] = useState<Resource[] | null>(null);
  const found = useLive<Resource[] | null>(
    () => newestResources(db, limit + 1, communityId),
    [db, limit, communityId],
    null,
  );
  // What is listed already stays until the longer list is there.
  useEffect(() => {
    if (found) setShown(found);
  }, [found]);
  const all = found ?? shown;
  return {
    resources: all?.slice(0, limit) ?? null,
    more: found && found.length > limit ? () => setLimit(limit * 2) : null,
  };
}
