import { newId, type SegmentId } from '../../model/id.ts';
import type { SearchDocument } from '../document.ts';
import { merge } from './merge.ts';
import { SegmentBuilder } from './pack.ts';
import { PackedSegment } from './packed.ts';

/** A segment and what is kept of it: `saved` counts the documents that were gone when it was last saved; null: never. */
export interface HeldSegment {
  id: SegmentId;
  segment: PackedSegment;
  saved: number | null;
}

/** Segments of about one size that are merged together, and the largest that a merge makes, in bytes. */
const width = 8;
const largest = 6_000_000;

const sizeClass = ({ bytes }: PackedSegment): number =>
  Math.floor(Math.log(Math.max(bytes.length, 4_096)) / Math.log(width));

/** The segments that are in memory. Every document is live in one of them at most. */
export class Segments {
  #held: HeldSegment[] = [];

  get all(): readonly HeldSegment[] {
    return this.#held;
  }

  get packed(): PackedSegment[] {
    return this.#held.map(({ segment }) => segment);
  }

  /** Takes a kept segment in. What newer segments hold, or are known to be gone, is newer than it. */
  load(id: SegmentId, segment: PackedSegment, stale: (id: string) => boolean): void {
    const saved = segment.count - segment.live;
    for (let document = 0; document < segment.count; document++) {
      if (segment.gone[document] === 0 && stale(segment.idOf(document))) segment.drop(document);
    }
    this.#held.push({ id, segment, saved });
  }

  /** Takes documents in, in place of what was known under their ids. */
  put(documents: readonly SearchDocument[]): void {
    if (documents.length === 0) return;
    this.drop(documents.map(({ id }) => id));
    const builder = new SegmentBuilder();
    for (const document of documents) builder.add(document);
    this.#add(builder.pack());
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) {
      for (const { segment } of this.#held) {
        const place = segment.find(id);
        if (place >= 0 && segment.drop(place)) break;
      }
    }
    this.#held = this.#held.filter(({ segment }) => segment.live > 0);
  }

  has(id: string): boolean {
    return this.#held.some(({ segment }) => {
      const place = segment.find(id);
      return place >= 0 && segment.gone[place] === 0;
    });
  }

  /** Ids of all documents. */
  ids(): string[] {
    return this.#held.flatMap(({ segment }) =>
      Array.from({ length: segment.count }, (_, document) => document)
        .filter((document) => segment.gone[document] === 0)
        .map((document) => segment.idOf(document)),
    );
  }

  /**
   * Merges what is worth it, giving way in between: as many segments of about one size, and any that has lost a
   * third of its documents.
   * @returns whether there was anything to merge
   */
  async tidy(giveWay: () => Promise<void>): Promise<boolean> {
    const chosen = this.#worthMerging();
    if (chosen.length === 0) return false;
    const before = chosen.map(({ segment }) => segment.gone.slice());
    const merging = merge(chosen.map(({ segment }) => segment));
    let step: ReturnType<typeof merging.next>;
    do {
      await giveWay();
      step = merging.next();
    } while (!step.done);
    const segment = new PackedSegment(step.value);
    for (const [place, { segment: old }] of chosen.entries()) {
      for (let document = 0; document < old.count; document++) {
        if (old.gone[document] === before[place]![document]) continue;
        const moved = segment.find(old.idOf(document));
        if (moved >= 0) segment.drop(moved);
      }
    }
    this.#held = this.#held.filter((one) => !chosen.includes(one));
    if (segment.live > 0) this.#held.push({ id: newId<SegmentId>(), segment, saved: null });
    return true;
  }

  #add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#held.push({ id: newId<SegmentId>(), segment: new PackedSegment(bytes), saved: null });
  }

  #worthMerging(): HeldSegment[] {
    const worn = this.#held.find(
      ({ segment }) => segment.count > 20 && segment.live < segment.count * (2 / 3),
    );
    if (worn) return [worn];
    const bySize = new Map<number, HeldSegment[]>();
    for (const held of this.#held) {
      if (held.segment.bytes.length >= largest / 2) continue;
      const size = sizeClass(held.segment);
      bySize.set(size, [...(bySize.get(size) ?? []), held]);
    }
    const classes = [...bySize].sort(([a], [b]) => a - b);
    const full = classes.find(([, held]) => held.length >= width)?.[1];
    if (!full) return [];
    let bytes = 0;
    return full.filter(({ segment }, place) => {
      bytes += segment.bytes.length;
      return place < 2 || bytes <= largest;
    });
  }
}
