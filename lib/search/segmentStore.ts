import type { SegmentId } from '../model/id.ts';
import type { Database } from '../store/database.ts';
import { keptSegments, type SegmentChange, saveSegments, segmentBytes } from '../store/segment.ts';

/** Where the index is kept between two lives of the browser's worker. */
export interface SegmentStore {
  list(): ReturnType<typeof keptSegments>;
  bytes(id: SegmentId): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** null for one that only reads: one context keeps the index, any may search it */
  save: ((change: SegmentChange) => Promise<void>) | null;
}

/** The device's own store as the place where the index is kept. */
export const segmentStore = (db: Database, { writes }: { writes: boolean }): SegmentStore => ({
  list: () => keptSegments(db),
  bytes: (id) => segmentBytes(db, id),
  save: writes ? (change) => saveSegments(db, change) : null,
});
