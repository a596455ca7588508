import { readerPlace } from '../messaging/readerAddress.ts';
import { type CopiedPage, copiedPage } from '../store/content.ts';
import { useDatabase } from './database.ts';
import { useLive } from './live.ts';
import type { BoundTab } from './tab.ts';

/** The page whose kept copy the reader shows in a tab; null where the tab shows something else. */
export function useCopiedPage(tab: BoundTab | null | undefined): CopiedPage | null {
  const db = useDatabase();
  const id = readerPlace(tab?.url ?? '')?.resourceId ?? null;
  return useLive<CopiedPage | null>(
    () => (id === null ? null : copiedPage(db, id)),
    [db, id],
    null,
  );
}
