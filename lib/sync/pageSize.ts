/** In bytes of rows: what the first page has, and the most and least that later ones have. */
const sizes = { first: 256_000, least: 32_000, most: 2_000_000 };

/** Milliseconds: what is quick, and what is so slow that the next might not come within a request's time. */
const quick = 1_000;
const slow = 5_000;

/**
 * How much is asked for at once: little at first, so that there is something to be seen, then as much as the line
 * carries well within a request's time.
 */
export class PageSize {
  #bytes = sizes.first;

  get bytes(): number {
    return this.#bytes;
  }

  /** @param milliseconds in which the last page came */
  took(milliseconds: number): void {
    if (milliseconds < quick) this.#bytes = Math.min(this.#bytes * 2, sizes.most);
    else if (milliseconds > slow) this.#bytes = Math.max(this.#bytes / 4, sizes.least);
  }
}
