import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';

/** How many changes have not been shared yet; null until the store has answered. */
export function useUnsent(): number | null {
  const db = useDatabase();
  return useLive<number | null>(async () => (await outboxCounts(db)).waiting, [db], null);
}
