import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { useOnline } from '../../lib/hooks/online.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { type SyncStatus, syncStatus } from './syncStatus.ts';

/** What there is to say about sync now; null until the store has answered. */
export function useSyncStatus(): SyncStatus | null {
  const db = useDatabase();
  const online = useOnline();
  return useLive<SyncStatus | null>(
    async () => syncStatus(await getSetting(db, 'sync'), await outboxCounts(db), online),
    [db, online],
    null,
  );
}
