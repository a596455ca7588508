import { type Hlc, laterHlc, tick } from '../model/hlc.ts';
import type { Database } from './database.ts';
import { firstRunSetting, setSetting } from './settings.ts';

/** This device's clock, for the length of one transaction. */
export interface Clock {
  next(): Hlc;
  /** a clock from elsewhere: what is written after seeing it is later than it */
  observe(seen: Hlc): void;
}

/**
 * Runs `work` in one transaction over the whole store, with the device's clock read and written in
 * it, so that two contexts never give out the same clock.
 */
export const withClock = <Value>(
  db: Database,
  work: (clock: Clock) => Promise<Value>,
): Promise<Value> =>
  db.transaction('rw', db.tables, async () => {
    const device = await firstRunSetting(db, 'device');
    const before = await firstRunSetting(db, 'clock');
    let last = before;
    const value = await work({
      next: () => {
        last = tick(last, db.now(), device);
        return last;
      },
      observe: (seen) => {
        last = laterHlc(last, seen);
      },
    });
    if (last !== before) await setSetting(db, 'clock', last);
    return value;
  });
