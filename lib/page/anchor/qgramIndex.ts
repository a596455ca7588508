import type { Steps } from './steps.ts';

/** Letters in a q-gram: long enough to be rare on a page, short enough to survive between two edits. */
const q = 5;

/** Only every third place of the text is listed; a pattern is asked for at all of its places. */
const stride = 3;

/** How many places are listed before the page gets its turn. */
const placesPerStep = 16_384;

/** Where in a text each sequence of five letters stands, for finding where a pattern may be like it. */
export class QGramIndex {
  /** how many q-grams of a pattern speak for each band; empty between two patterns */
  readonly #votes: Uint16Array;

  private constructor(
    readonly text: string,
    readonly mask: number,
    /** `starts[hash]` to `starts[hash + 1]` in `places` are the places of a q-gram */
    readonly starts: Uint32Array,
    readonly places: Uint32Array,
  ) {
    this.#votes = new Uint16Array(((text.length + lead) >> bandBits) + 2);
  }

  static *of(text: string): Steps<QGramIndex> {
    const count = Math.max(0, Math.floor((text.length - q) / stride) + 1);
    const size = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
    const mask = size - 1;
    const hashes = new Uint32Array(count);
    const starts = new Uint32Array(size + 1);
    for (let n = 0; n < count; n++) {
      if (n % placesPerStep === 0) yield;
      const hash = hashAt(text, n * stride, mask);
      hashes[n] = hash;
      starts[hash + 1]!++;
    }
    for (let hash = 0; hash < size; hash++) starts[hash + 1]! += starts[hash]!;
    const next = starts.slice(0, size);
    const places = new Uint32Array(count);
    for (let n = 0; n < count; n++) {
      if (n % placesPerStep === 0) yield;
      places[next[hashes[n]!]!++] = n * stride;
    }
    return new QGramIndex(text, mask, starts, places);
  }

  /**
   * Places where the text shares q-grams with a pattern, those that share most first.
   * @param most how many places to give
   * @returns where the pattern would start, exact to half its insertions and `tolerance` characters
   */
  candidates(pattern: string, most: number): number[] {
    const { starts, places } = this;
    const votes = this.#votes;
    const bands: number[] = [];
    for (const at of this.#rarest(pattern)) {
      const hash = hashAt(pattern, at, this.mask);
      const last = starts[hash + 1]!;
      for (let n = starts[hash]!; n < last; n++) {
        const band = Math.max(0, (places[n]! - at + lead) >> bandBits);
        if (votes[band]!++ === 0) bands.push(band);
      }
    }
    const chosen = strongest(bands, votes, most);
    for (const band of bands) votes[band] = 0;
    return chosen.map((band) => (band << bandBits) - lead);
  }

  /** The pattern's offsets, those with the rarest q-grams first, as many as are quick to look at. */
  #rarest(pattern: string): number[] {
    const counts = new Map<number, number>();
    for (let at = 0; at + q <= pattern.length; at++) {
      const hash = hashAt(pattern, at, this.mask);
      const count = this.starts[hash + 1]! - this.starts[hash]!;
      if (count > 0) counts.set(at, count);
    }
    const offsets = [...counts.keys()].sort((a, b) => counts.get(a)! - counts.get(b)!);
    let votes = 0;
    const within = offsets.findIndex((at) => {
      votes += counts.get(at)!;
      return votes > mostVotes;
    });
    return within < 0 ? offsets : offsets.slice(0, within);
  }
}

function hashAt(text: string, at: number, mask: number): number {
  let hash = 0;
  for (let n = 0; n < q; n++) hash = Math.imul(hash ^ text.charCodeAt(at + n), 0x9e3779b1);
  return (hash >>> 11) & mask;
}

const bandBits = 5;

/** Votes for starts this near to each other count together: edits shift what follows them. */
export const bandWidth = 1 << bandBits;

/** A pattern may begin this far before the text does, where what stood before it was taken away. */
const lead = 1 << 14;

const mostVotes = 2_500;

/** Votes that a place must have, as a share of those of the place that has most. */
const shareOfHighest = 0.15;

/** The bands with most votes, each with those of the next one, no two of them neighbours. */
function strongest(bands: readonly number[], votes: Uint16Array, most: number): number[] {
  const count = (band: number) => votes[band]! + votes[band + 1]!;
  const highest = bands.reduce((high, band) => Math.max(high, count(band)), 0);
  const least = Math.max(2, highest * shareOfHighest);
  const ranked = bands.filter((band) => count(band) >= least).sort((a, b) => count(b) - count(a));
  const chosen: number[] = [];
  for (const band of ranked) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => Math.abs(other - band) < 2)) chosen.push(band);
  }
  return chosen;
}
