import { Dictionary } from './dictionary.ts';
import { facetEnd } from './facet.ts';
import { asUint16, asUint32, readLayout } from './layout.ts';

/** A segment as it is searched: the bytes it is kept as, and which of its documents have gone since. */
export class PackedSegment {
  readonly dictionary: Dictionary;
  /** number of documents, gone ones among them */
  readonly count: number;
  readonly created: Uint32Array;
  readonly updated: Uint32Array;
  /** by field, then document */
  readonly lengths: Uint16Array;
  readonly totals: Uint32Array;
  readonly postings: Uint8Array;
  readonly postingStarts: Uint32Array;
  /** place of the first term that is a word; facets come before */
  readonly firstWord: number;
  /** 1 for each document that is gone */
  readonly gone: Uint8Array;
  readonly #ids: string;
  readonly #idStarts: Uint32Array;
  readonly #first: string;
  readonly #last: string;
  #live: number;

  /**
   * @param gone places of the documents that have gone
   * @throws where the bytes are no segment
   */
  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    gone: Iterable<number> = [],
  ) {
    const sections = readLayout(bytes);
    this.#ids = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sections.ids);
    this.#idStarts = asUint32(sections.idStarts);
    this.count = this.#idStarts.length - 1;
    this.dictionary = new Dictionary(sections.terms, sections.termStarts, sections.shared);
    this.created = asUint32(sections.created);
    this.updated = asUint32(sections.updated);
    this.lengths = asUint16(sections.lengths);
    this.totals = asUint32(sections.totals);
    this.postings = sections.postings;
    this.postingStarts = asUint32(sections.postingStarts);
    this.firstWord = this.dictionary.beginningWith(facetEnd)[0];
    this.#first = this.count === 0 ? '' : this.idOf(0);
    this.#last = this.count === 0 ? '' : this.idOf(this.count - 1);
    this.gone = new Uint8Array(this.count);
    this.#live = this.count;
    for (const document of gone) this.drop(document);
  }

  /** number of documents that are not gone */
  get live(): number {
    return this.#live;
  }

  ids(): string[] {
    return Array.from({ length: this.count }, (_, document) => this.idOf(document));
  }

  idOf(document: number): string {
    return this.#ids.slice(this.#idStarts[document], this.#idStarts[document + 1]);
  }

  /** Place of the document with an id, gone or not; -1 where there is none. */
  find(id: string): number {
    // Most segments are of one time, as ids are, and know at once of most ids that they are not theirs.
    if (id < this.#first || id > this.#last) return -1;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.idOf(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.idOf(low) === id ? low : -1;
  }

  /** @returns whether it was still there */
  drop(document: number): boolean {
    if (this.gone[document] !== 0) return false;
    this.gone[document] = 1;
    this.#live--;
    return true;
  }
}
