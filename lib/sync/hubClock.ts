import { type Hlc, hlcZero, laterHlc } from '../model/hlc.ts';
import type { Database } from '../store/database.ts';
import { getSetting, setSetting } from '../store/settings.ts';

/** The latest clock known to be on the hub, from any device. */
export const hubClock = async (db: Database): Promise<Hlc> =>
  (await getSetting(db, 'hubClock')) ?? hlcZero;

/** Remembers a clock that is on the hub. Runs within the caller's transaction. */
export async function noteHubClock(db: Database, seen: Hlc): Promise<void> {
  const known = await hubClock(db);
  if (seen > known) await setSetting(db, 'hubClock', laterHlc(known, seen));
}
