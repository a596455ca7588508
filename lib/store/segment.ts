import type { Hlc } from '../model/hlc.ts';
import { hlcZero } from '../model/hlc.ts';
import type { SegmentId } from '../model/id.ts';
import type { Database } from './database.ts';
import type { KeptSegment } from './local.ts';
import { getSetting, setSetting } from './settings.ts';

/** A change of what is kept of the search's index. */
export interface SegmentChange {
  /** up to which of the device's changes the segments hold everything afterwards */
  clock: Hlc;
  added: (KeptSegment & { bytes: Uint8Array<ArrayBuffer> })[];
  /** what has gone from segments that are kept already */
  worn: Pick<KeptSegment, 'id' | 'gone'>[];
  removed: SegmentId[];
}

/** What is kept of the search's index, but for its bytes. */
export const keptSegments = (db: Database): Promise<{ clock: Hlc; segments: KeptSegment[] }> =>
  db.transaction('r', db.segments, db.settings, async () => ({
    clock: (await getSetting(db, 'searchClock')) ?? hlcZero,
    segments: await db.segments.toArray(),
  }));

/** The bytes of a segment; undefined where they are not here. */
export const segmentBytes = async (
  db: Database,
  id: SegmentId,
): Promise<Uint8Array<ArrayBuffer> | undefined> => (await db.segmentBytes.get(id))?.bytes;

/** Changes what is kept of the index, all of it or nothing. */
export const saveSegments = (db: Database, change: SegmentChange): Promise<void> =>
  db.transaction('rw', db.segments, db.segmentBytes, db.settings, async () => {
    const { clock, added, worn, removed } = change;
    await db.segments.bulkDelete(removed);
    await db.segmentBytes.bulkDelete(removed);
    await db.segmentBytes.bulkPut(added.map(({ id, bytes }) => ({ id, bytes })));
    await db.segments.bulkPut(added.map(({ bytes: _, ...kept }) => kept));
    for (const { id, gone } of worn) await db.segments.update(id, { gone });
    await setSetting(db, 'searchClock', clock);
  });
