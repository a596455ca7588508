import { asUint32 } from './layout.ts';

/** A term near to one that was asked for, by its place in the dictionary. */
export interface NearTerm {
  place: number;
  /** Levenshtein distance in UTF-16 code units */
  distance: number;
}

/**
 * The terms of a segment in the order of their UTF-16 code units, as one string: a hundred thousand small
 * strings would take several times the memory, and as long to make as everything else of a segment.
 */
export class Dictionary {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #shared: Uint8Array;
  readonly count: number;

  constructor(terms: Uint8Array, starts: Uint8Array, shared: Uint8Array) {
    this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(terms);
    this.#starts = asUint32(starts);
    this.#shared = shared;
    this.count = this.#starts.length - 1;
  }

  term(place: number): string {
    return this.#text.slice(this.#starts[place], this.#starts[place + 1]);
  }

  lengthOf(place: number): number {
    return this.#starts[place + 1]! - this.#starts[place]!;
  }

  /** Place of a term; -1 where it is not here. */
  find(term: string): number {
    const place = this.#firstFrom(term);
    return place < this.count && this.term(place) === term ? place : -1;
  }

  /** Places of the terms that begin so: from the first up to, without it, the second. */
  beginningWith(prefix: string): [from: number, to: number] {
    const from = this.#firstFrom(prefix);
    // No text holds U+FFFF, so everything that begins so comes before it.
    return [from, this.#firstFrom(`${prefix}\uffff`)];
  }

  /**
   * The order of two terms of two dictionaries, as `<` has it.
   * @param from code units at their beginning that are known to be the same
   */
  compare(place: number, other: Dictionary, otherPlace: number, from = 0): number {
    const start = this.#starts[place]!;
    const otherStart = other.#starts[otherPlace]!;
    const length = this.#starts[place + 1]! - start;
    const otherLength = other.#starts[otherPlace + 1]! - otherStart;
    const shorter = Math.min(length, otherLength);
    for (let at = from; at < shorter; at++) {
      const difference =
        this.#text.charCodeAt(start + at) - other.#text.charCodeAt(otherStart + at);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  /**
   * Terms within an edit distance, but for the word itself, from a place on. The rows of the distance
   * matrix for what a term shares with the one before it are used again, as a walk down a trie would, and all
   * that begins like one that cannot come near any more is passed over.
   * Levenshtein's distance by Wagner and Fischer, "The String-to-String Correction Problem", J. ACM 21 (1974).
   */
  near(word: string, most: number, from: number): NearTerm[] {
    const found: NearTerm[] = [];
    const width = word.length + 1;
    // A term longer than this is further away by its length alone.
    const deepest = word.length + most;
    const rows = new Uint8Array((deepest + 2) * width);
    for (let column = 0; column < width; column++) rows[column] = Math.min(column, 255);
    let valid = 0;
    for (let place = from; place < this.count; place++) {
      if (place > from) valid = Math.min(valid, this.#shared[place]!);
      const start = this.#starts[place]!;
      const length = this.#starts[place + 1]! - start;
      const lost = this.#fill(rows, word, start, valid, Math.min(length, deepest + 1), most);
      if (lost > 0) {
        valid = lost;
        while (place + 1 < this.count && this.#shared[place + 1]! >= lost) place++;
        continue;
      }
      valid = length;
      const distance = rows[length * width + word.length]!;
      if (distance > 0 && distance <= most) found.push({ place, distance });
    }
    return found;
  }

  /** Fills the rows of a term after those that hold; gives the depth at which it was lost, 0 where it was not. */
  #fill(
    rows: Uint8Array,
    word: string,
    start: number,
    valid: number,
    depth: number,
    most: number,
  ): number {
    const width = word.length + 1;
    for (let row = valid + 1; row <= depth; row++) {
      const letter = this.#text.charCodeAt(start + row - 1);
      const here = row * width;
      const above = here - width;
      let least = row;
      rows[here] = row;
      for (let column = 1; column < width; column++) {
        const cost = word.charCodeAt(column - 1) === letter ? 0 : 1;
        const distance = Math.min(
          rows[above + column - 1]! + cost,
          rows[above + column]! + 1,
          rows[here + column - 1]! + 1,
        );
        rows[here + column] = distance;
        if (distance < least) least = distance;
      }
      if (least > most) return row;
    }
    return 0;
  }

  /** Places, from one on, of terms that hold a text and do not begin with it; at most so many. */
  holding(text: string, from: number, most: number): number[] {
    const found: number[] = [];
    let at = this.#starts[from]! - 1;
    while (found.length < most) {
      at = this.#text.indexOf(text, at + 1);
      if (at < 0) break;
      const place = this.#placeAt(at);
      const start = this.#starts[place]!;
      const end = this.#starts[place + 1]!;
      // A run over the edge of two terms is in neither.
      if (at > start && at + text.length <= end) found.push(place);
      if (at + text.length <= end) at = end - 1;
    }
    return found;
  }

  /** The term that a code unit of the text belongs to. */
  #placeAt(at: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Place of the first term that is not before a text. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.term(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
