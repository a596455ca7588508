import { boosts, fields } from '../fields.ts';
import { ByteReader } from '../segment/bytes.ts';
import type { PackedSegment } from '../segment/packed.ts';
import { addCounts } from '../segment/postings.ts';
import type { Derived } from './derive.ts';

/** BM25+ as MiniSearch computes it, with its parameters (Lv and Zhai, "Lower-Bounding Term Frequency Normalization", CIKM 2011). */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

const boostOf = Float64Array.from(fields, (field) => boosts[field]);

/** What the documents of one segment have scored, and which of the words each holds, a bit a word. */
export class Scores {
  readonly scores: Float64Array;
  readonly words: Uint32Array;

  constructor(readonly segment: PackedSegment) {
    this.scores = new Float64Array(segment.count);
    this.words = new Uint32Array(segment.count);
  }
}

/** What all segments together know of the documents: how many there are and how long their fields are. */
export class Statistics {
  readonly count: number;
  /** a field's share of the length norm: `k · (1 − b)` for all, and `k · b / average` by field */
  readonly base = bm25.k * (1 - bm25.b);
  readonly perTerm = new Float64Array(fields.length);

  constructor(segments: readonly PackedSegment[]) {
    this.count = segments.reduce((sum, { count }) => sum + count, 0);
    for (let field = 0; field < fields.length; field++) {
      const total = segments.reduce((sum, { totals }) => sum + totals[field]!, 0);
      this.perTerm[field] = total === 0 ? 0 : (bm25.k * bm25.b * this.count) / total;
    }
  }

  /** How much a term says, by the number of documents that hold it. */
  inverseFrequency(documents: number): number {
    return Math.log(1 + (this.count - documents + 0.5) / (documents + 0.5));
  }
}

/** Adds what the terms of a word score to every document that holds them. */
export function scoreWord(
  all: readonly Scores[],
  { weights, places }: Pick<Derived, 'weights' | 'places'>,
  bit: number,
  statistics: Statistics,
): void {
  const counts = new Uint32Array(fields.length);
  const worth = new Float64Array(fields.length);
  for (let term = 0; term < weights.length; term++) {
    const first = term * all.length;
    counts.fill(0);
    for (let source = 0; source < all.length; source++) {
      const place = places[first + source]!;
      if (place < 0) continue;
      const { postings, postingStarts } = all[source]!.segment;
      addCounts(postings, postingStarts[place]!, counts);
    }
    for (let field = 0; field < worth.length; field++) {
      const documents = counts[field]!;
      worth[field] =
        documents === 0
          ? 0
          : weights[term]! * boostOf[field]! * statistics.inverseFrequency(documents);
    }
    for (let source = 0; source < all.length; source++) {
      const place = places[first + source]!;
      if (place >= 0) scoreTerm(all[source]!, place, worth, bit, statistics);
    }
  }
}

const heads = {
  field: new Uint8Array(256),
  count: new Uint32Array(256),
  length: new Uint32Array(256),
};

function scoreTerm(
  { segment, scores, words }: Scores,
  term: number,
  worth: Float64Array,
  bit: number,
  { base, perTerm }: Statistics,
): void {
  const { postings, lengths, count } = segment;
  const reader = new ByteReader(postings, segment.postingStarts[term]);
  const held = postings[reader.at++]!;
  for (let n = 0; n < held; n++) {
    heads.field[n] = postings[reader.at++]!;
    heads.count[n] = reader.varint();
    heads.length[n] = reader.varint();
  }
  let { at } = reader;
  for (let n = 0; n < held; n++) {
    const field = heads.field[n]!;
    const worthHere = worth[field]!;
    if (worthHere === 0) {
      at += heads.length[n]!;
      continue;
    }
    const scale = perTerm[field]!;
    const lengthsAt = field * count;
    let document = -1;
    for (let left = heads.count[n]!; left > 0; left--) {
      // Read in place: a call for each number would take most of the time of a short prefix.
      let gap = postings[at++]!;
      if (gap > 0x7f) {
        gap &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = postings[at++]!;
          gap |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      document += (gap >>> 1) + 1;
      let frequency = 1;
      if (gap & 1) {
        frequency = postings[at++]!;
        if (frequency > 0x7f) {
          frequency &= 0x7f;
          for (let shift = 7; ; shift += 7) {
            const byte = postings[at++]!;
            frequency |= (byte & 0x7f) << shift;
            if (byte < 0x80) break;
          }
        }
      }
      const norm = base + scale * lengths[lengthsAt + document]!;
      scores[document] =
        scores[document]! + worthHere * (bm25.d + (frequency * (bm25.k + 1)) / (frequency + norm));
      words[document] = words[document]! | bit;
    }
  }
}
