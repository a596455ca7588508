import MiniSearch from 'minisearch';
import type { SearchDocument } from '../document.ts';
import { facetLines, fieldText } from '../extract.ts';
import { type Field, fields } from '../fields.ts';
import { indexTerms } from '../terms.ts';
import type { FieldPostings } from './postings.ts';
import { type PackedDocument, SegmentWriter } from './writer.ts';

const minute = 60_000;

type Stored = { createdAt: number; updatedAt: number };

/**
 * A MiniSearch index that can be read out as it is. `toJSON` would make an object of every posting on the way,
 * which takes longer than everything else.
 */
class ReadableIndex extends MiniSearch<SearchDocument> {
  constructor() {
    super({
      fields,
      storeFields: ['createdAt', 'updatedAt'],
      extractField: (document, name) => {
        if (name === 'id' || name === 'createdAt' || name === 'updatedAt') return document[name];
        return fieldText(document, name as Field);
      },
      stringifyField: (value: string | number) => String(value),
      tokenize: (text, name) => (name === 'facets' ? facetLines(text) : indexTerms(text)),
      processTerm: (term) => term,
      autoVacuum: false,
    });
  }

  /** Documents in order of their ids, each with the number that it goes by in the postings. */
  documents(): { number: number; document: PackedDocument }[] {
    return [...this._documentIds]
      .map(([number, id]) => {
        const { createdAt, updatedAt } = this._storedFields.get(number) as Stored;
        const document = {
          id: id as string,
          created: Math.floor(createdAt / minute),
          updated: Math.floor(updatedAt / minute),
          lengths: this._fieldLength.get(number)!,
        };
        return { number, document };
      })
      .sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  }

  /** Terms in order of their code units, with how often each document holds them, by field. */
  terms(): [term: string, byField: ReadonlyMap<number, ReadonlyMap<number, number>>][] {
    return [...this._index].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Collects documents in a MiniSearch index until they are a segment. */
export class SegmentBuilder {
  readonly #index = new ReadableIndex();

  /** Takes a document in, once. */
  add(document: SearchDocument): void {
    this.#index.add(document);
  }

  /** The segment of what was added, as bytes. */
  pack(): Uint8Array<ArrayBuffer> {
    const inOrder = this.#index.documents();
    const places = new Int32Array(inOrder.length);
    for (const [place, { number }] of inOrder.entries()) places[number] = place;
    const writer = new SegmentWriter(
      inOrder.map(({ document }) => document),
      fields.length,
    );
    for (const [term, byField] of this.#index.terms()) {
      const held: FieldPostings[] = [];
      for (const [field, frequencies] of byField) held.push(inPlace(field, frequencies, places));
      writer.addTerm(
        term,
        held.sort((a, b) => a.field - b.field),
      );
    }
    return writer.finish();
  }
}

/** A place and a frequency in one number, so that they are sorted together: neither reaches 2²⁰. */
const both = 0x100000;

/** The documents of a field that hold a term, in order of their places. */
function inPlace(
  field: number,
  frequencies: ReadonlyMap<number, number>,
  places: Int32Array,
): FieldPostings {
  const held = new Float64Array(frequencies.size);
  let count = 0;
  let last = -1;
  let sorted = true;
  for (const [number, frequency] of frequencies) {
    const one = places[number]! * both + Math.min(frequency, both - 1);
    sorted &&= one > last;
    last = one;
    held[count++] = one;
  }
  if (!sorted) held.sort();
  const documents = new Uint32Array(count);
  const counts = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    documents[at] = held[at]! / both;
    counts[at] = held[at]! % both;
  }
  return { field, documents, frequencies: counts, count };
}
