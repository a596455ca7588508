import MiniSearch from 'minisearch';
import type { SearchDocument } from '../document.ts';
import { facetLines, fieldText } from '../extract.ts';
import { type Field, fields } from '../fields.ts';
import { indexTerms } from '../terms.ts';
import type { FieldPostings } from './postings.ts';
import { type PackedDocument, SegmentWriter } from './writer.ts';

/** What `MiniSearch.toJSON` gives, in its serialization version 2, as far as a segment is made of it. */
interface Serialized {
  documentIds: Record<string, string>;
  fieldLength: Record<string, number[]>;
  storedFields: Record<string, { createdAt: number; updatedAt: number }>;
  index: [term: string, byField: Record<string, Record<string, number>>][];
}

const minute = 60_000;

/** Collects documents in a MiniSearch index until they are a segment. */
export class SegmentBuilder {
  readonly #index = new MiniSearch<SearchDocument>({
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

  /** Takes a document in, once. */
  add(document: SearchDocument): void {
    this.#index.add(document);
  }

  /** The segment of what was added, as bytes. */
  pack(): Uint8Array<ArrayBuffer> {
    const { documentIds, fieldLength, storedFields, index } =
      this.#index.toJSON() as unknown as Serialized;
    const inOrder = Object.entries(documentIds).sort(([, a], [, b]) => (a < b ? -1 : 1));
    const places = new Map(inOrder.map(([shortId], place) => [Number(shortId), place]));
    const documents = inOrder.map(([shortId, id]): PackedDocument => {
      const { createdAt, updatedAt } = storedFields[shortId]!;
      return {
        id,
        created: Math.floor(createdAt / minute),
        updated: Math.floor(updatedAt / minute),
        lengths: fieldLength[shortId]!,
      };
    });
    const writer = new SegmentWriter(documents, fields.length);
    index.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [term, byField] of index) {
      const held: FieldPostings[] = [];
      for (const field in byField) held.push(inPlace(Number(field), byField[field]!, places));
      writer.addTerm(term, held);
    }
    return writer.finish();
  }
}

/** The documents of a field that hold a term, in order of their places. */
function inPlace(
  field: number,
  frequencies: Record<string, number>,
  places: ReadonlyMap<number, number>,
): FieldPostings {
  // A place and a frequency in one number, so that they are sorted together: neither reaches 2²⁰.
  const held: number[] = [];
  let last = -1;
  let sorted = true;
  for (const shortId in frequencies) {
    const one = places.get(Number(shortId))! * 0x100000 + Math.min(frequencies[shortId]!, 0xfffff);
    sorted &&= one > last;
    last = one;
    held.push(one);
  }
  if (!sorted) held.sort((a, b) => a - b);
  return {
    field,
    documents: held.map((one) => Math.floor(one / 0x100000)),
    frequencies: held.map((one) => one % 0x100000),
    count: held.length,
  };
}
