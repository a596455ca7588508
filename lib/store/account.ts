import type { Account } from '../model/account.ts';
import { withClock } from './clock.ts';
import type { Database } from './database.ts';
import { departures, leaveCommunity } from './departure.ts';
import type { Settings } from './local.ts';
import { getSetting, removeSetting, setSetting } from './settings.ts';

/**
 * Someone signed in, with a session. The shared communities on the device belong to one account at a time: those of
 * another are left as by `leaveCommunity`, so that nothing is sent in the wrong name. For the same
 * reason no round of sync may be under way, and account and session are written together.
 * @param session as `sessionStorage` keeps it
 */
export const enterAccount = (
  db: Database,
  account: Account,
  session: Settings['session'],
): Promise<void> =>
  withClock(db, async (clock) => {
    const before = await getSetting(db, 'sharedMember');
    if (before && before !== account.memberId) {
      const shared = await db.communities
        .filter(({ kind, leftAt }) => kind === 'shared' && leftAt === null)
        .toArray();
      for (const { id } of shared) await leaveCommunity(db, clock, id, departures.otherAccount);
    }
    await setSetting(db, 'account', account);
    await setSetting(db, 'session', session);
    await setSetting(db, 'sharedMember', account.memberId);
  });

/** The member signed out. Communities and unsent changes stay for when they are back. */
export const leaveAccount = (db: Database): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    await removeSetting(db, 'account');
    await removeSetting(db, 'session');
    await setSetting(db, 'sync', { phase: 'signedOut' });
  });
