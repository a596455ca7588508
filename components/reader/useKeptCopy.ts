import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import { type KeptCopy, keptCopy } from '../../lib/store/content.ts';

/** A page as it was kept; null where it is not here, undefined until the store has answered. */
export function useKeptCopy(id: ResourceId): KeptCopy | null | undefined {
  const db = useDatabase();
  return useLive<KeptCopy | null | undefined>(() => keptCopy(db, id), [db, id], undefined);
}
