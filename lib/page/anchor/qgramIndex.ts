/** Letters in a q-gram: long enough to be rare on a page, short enough to survive between two edits. */
const q = 5;

/** Only every third place of the text is listed; a pattern is asked for at all of its places. */
const stride = 3;

/** Where in a text each sequence of five letters stands, for finding where a pattern may be like it. */
export class QGramIndex {
  readonly #mask: number;
  /** `#starts[hash]` to `#starts[hash + 1]` in `#places` are the places of a q-gram */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  constructor(readonly text: string) {
    const count = Math.max(0, Math.floor((text.length - q) / stride) + 1);
    const size = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
    this.#mask = size - 1;
    const starts = new Uint32Array(size + 1);
    for (let n = 0; n < count; n++) starts[this.#hash(text, n * stride) + 1]!++;
    for (let hash = 0; hash < size; hash++) starts[hash + 1]! += starts[hash]!;
    const next = starts.slice(0, size);
    this.#places = new Uint32Array(count);
    for (let n = 0; n < count; n++)
      this.#places[next[this.#hash(text, n * stride)]!++] = n * stride;
    this.#starts = starts;
  }

  /**
   * Places where the text shares q-grams with a pattern, those that share most first.
   * @param most how many places to give
   * @returns where the pattern would start, exact to half its insertions and `tolerance` characters
   */
  candidates(pattern: string, most: number): number[] {
    const votes = new Map<number, number>();
    for (const at of this.#rarest(pattern)) {
      const hash = this.#hash(pattern, at);
      for (let n = this.#starts[hash]!; n < this.#starts[hash + 1]!; n++) {
        const band = Math.floor((this.#places[n]! - at) / bandWidth);
        votes.set(band, (votes.get(band) ?? 0) + 1);
      }
    }
    return strongest(votes, most);
  }

  /** The pattern's offsets, those with the rarest q-grams first, as many as are quick to look at. */
  #rarest(pattern: string): number[] {
    const offsets: { at: number; places: number }[] = [];
    for (let at = 0; at + q <= pattern.length; at++) {
      const hash = this.#hash(pattern, at);
      const places = this.#starts[hash + 1]! - this.#starts[hash]!;
      if (places > 0) offsets.push({ at, places });
    }
    offsets.sort((a, b) => a.places - b.places);
    let votes = 0;
    const within = offsets.findIndex(({ places }) => {
      votes += places;
      return votes > mostVotes;
    });
    return offsets.slice(0, within < 0 ? undefined : within).map(({ at }) => at);
  }

  #hash(text: string, at: number): number {
    let hash = 0;
    for (let n = 0; n < q; n++) hash = Math.imul(hash ^ text.charCodeAt(at + n), 0x9e3779b1);
    return (hash >>> 11) & this.#mask;
  }
}

/** Votes for starts this near to each other count together: edits shift what follows them. */
export const bandWidth = 32;

const mostVotes = 4_000;

function strongest(votes: Map<number, number>, most: number): number[] {
  const bands = [...votes.keys()]
    .map((band) => ({ band, count: votes.get(band)! + (votes.get(band + 1) ?? 0) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count);
  const chosen: number[] = [];
  for (const { band } of bands) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => Math.abs(other - band) < 2)) chosen.push(band);
  }
  return chosen.map((band) => band * bandWidth);
}
