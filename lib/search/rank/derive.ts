import type { PackedSegment } from '../segment/packed.ts';
import { forgiven, longEnough, type QueryWord, type Tolerance } from './word.ts';

/**
 * The terms that a word stands for, each with its weight and its place in every segment; -1 where it is not.
 * Places lie one term after the other, so many as there are segments.
 */
export interface Derived {
  weights: number[];
  places: number[];
  /** those that do not simply begin with the word, for marking them */
  others: string[];
}

/** MiniSearch's weights of prefixes and of mistyped words; stems and parts of compounds stand below words as typed. */
const weight = { prefix: 0.375, fuzzy: 0.45, stem: 0.6, within: 0.2 };

/** Terms that may hold a word somewhere, in each segment. */
const mostWithin = 64;

/** The terms that a word stands for in some segments. */
export function derive(
  segments: readonly PackedSegment[],
  word: QueryWord,
  tolerance: Tolerance,
): Derived {
  const derived: Derived = { weights: [], places: [], others: [] };
  const { text } = word;
  if (word.prefix) beginning(segments, text, derived);
  else {
    derived.weights.push(1);
    derived.places.push(...segments.map(({ dictionary }) => dictionary.find(text)));
  }
  const known = (term: string): boolean => (word.prefix ? term.startsWith(text) : term === text);
  const others = new Map<string, { weight: number; places: Int32Array }>();
  const note = (term: string, source: number, place: number, weighs: number): void => {
    if (known(term)) return;
    const other = others.get(term) ?? {
      weight: 0,
      places: new Int32Array(segments.length).fill(-1),
    };
    other.weight = Math.max(other.weight, weighs);
    other.places[source] = place;
    others.set(term, other);
  };
  const most = forgiven(text, tolerance.fuzzy);
  for (const [source, { dictionary, firstWord }] of segments.entries()) {
    if (most > 0) {
      for (const { place, distance } of dictionary.near(text, most, firstWord)) {
        const { length } = dictionary.term(place);
        note(dictionary.term(place), source, place, (weight.fuzzy * length) / (length + distance));
      }
    }
    if (tolerance.within && text.length >= longEnough) {
      for (const place of dictionary.holding(text, firstWord, mostWithin)) {
        const term = dictionary.term(place);
        const more = term.length - text.length;
        note(term, source, place, (weight.within * term.length) / (term.length + 0.3 * more));
      }
    }
    for (const stem of tolerance.stems) {
      for (const place of sameStem(segments[source]!, text, stem)) {
        note(dictionary.term(place), source, place, weight.stem);
      }
    }
  }
  for (const [term, { weight: weighs, places }] of others) {
    derived.weights.push(weighs);
    derived.places.push(...places);
    derived.others.push(term);
  }
  return derived;
}

/** Terms that begin with a word, itself among them: a merge of the segments' ranges, each in order. */
function beginning(
  segments: readonly PackedSegment[],
  text: string,
  { weights, places }: Derived,
): void {
  const next: number[] = [];
  const end: number[] = [];
  for (const [source, { dictionary }] of segments.entries()) {
    [next[source], end[source]] = dictionary.beginningWith(text) as [number, number];
  }
  const { length } = text;
  for (;;) {
    let least = -1;
    for (let source = 0; source < segments.length; source++) {
      if (next[source] === end[source]) continue;
      if (least < 0) least = source;
      else {
        const { dictionary } = segments[source]!;
        const best = segments[least]!.dictionary;
        if (dictionary.compare(next[source]!, best, next[least]!, length) < 0) least = source;
      }
    }
    if (least < 0) return;
    const { dictionary } = segments[least]!;
    const smallest = next[least]!;
    const own = dictionary.lengthOf(smallest);
    weights.push(own === length ? 1 : (weight.prefix * own) / (own + 0.3 * (own - length)));
    for (let source = 0; source < segments.length; source++) {
      const here = next[source]!;
      const same =
        here !== end[source] &&
        (source === least ||
          segments[source]!.dictionary.compare(here, dictionary, smallest, length) === 0);
      places.push(same ? here : -1);
      if (same) next[source] = here + 1;
    }
  }
}

/** Places of the terms with the same stem: they begin as the shorter of word and stem does, but for its last letter. */
function sameStem(
  { dictionary }: PackedSegment,
  text: string,
  stem: (word: string) => string,
): number[] {
  const root = stem(text);
  const start = text.slice(0, Math.max(3, Math.min(root.length, text.length) - 1));
  const [from, to] = dictionary.beginningWith(start);
  const found: number[] = [];
  for (let place = from; place < to; place++) {
    if (stem(dictionary.term(place)) === root) found.push(place);
  }
  return found;
}
