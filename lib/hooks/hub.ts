import type { Account } from '../model/account.ts';
import type { Connection } from '../model/invite.ts';
import { getSetting } from '../store/settings.ts';
import { useDatabase } from './database.ts';
import { useLive } from './live.ts';

/** The hub this device is connected to, and who is signed in there. */
export interface Hub {
  connection: Connection | undefined;
  account: Account | undefined;
  /** the hub does not take the account's session any more */
  expired: boolean;
}

/** The hub as it is now; null until the store has answered. */
export function useHub(): Hub | null {
  const db = useDatabase();
  return useLive<Hub | null>(
    async () => ({
      connection: await getSetting(db, 'connection'),
      account: await getSetting(db, 'account'),
      expired: (await getSetting(db, 'sync')).phase === 'needsSignIn',
    }),
    [db],
    null,
  );
}
