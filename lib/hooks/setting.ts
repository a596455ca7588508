import type { Settings } from '../store/local.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import { wakeSync } from './background.ts';
import { useDatabase } from './database.ts';
import { useLive } from './live.ts';

type Switches =
  | 'inPage'
  | 'documentsInViewer'
  | 'privateAddresses'
  | 'pausedSites'
  | 'readerSize'
  | 'savedSearches';

/**
 * A setting that the member changes, and how to change it; null until the store has answered. Open
 * pages are told of the change.
 */
export function useSetting<Key extends Switches>(
  key: Key,
): [value: Settings[Key] | null, set: (value: Settings[Key]) => void] {
  const db = useDatabase();
  const value = useLive<Settings[Key] | null>(
    async () => (await getSetting(db, key)) as Settings[Key],
    [db, key],
    null,
  );
  return [value, (next) => void setSetting(db, key, next).then(wakeSync)];
}
