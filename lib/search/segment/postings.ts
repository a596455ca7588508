import { ByteReader, ByteWriter } from './bytes.ts';

/** The documents of one field that hold a term, in their order, and how often each does. */
export interface FieldPostings {
  field: number;
  documents: ArrayLike<number>;
  frequencies: ArrayLike<number>;
  count: number;
}

/**
 * Writes the record of a term: how many fields, then each field's number, count of documents and length in
 * bytes, then each field's documents as gaps. The lowest bit of a gap tells that a frequency above one follows.
 */
export class PostingsWriter {
  readonly #out = new ByteWriter();
  readonly #field = new ByteWriter();
  readonly #head = new ByteWriter();
  readonly #body = new ByteWriter();

  get length(): number {
    return this.#out.length;
  }

  write(fields: readonly FieldPostings[]): void {
    this.#head.clear();
    this.#body.clear();
    this.#head.byte(fields.length);
    for (const { field, documents, frequencies, count } of fields) {
      this.#field.clear();
      let before = -1;
      for (let at = 0; at < count; at++) {
        const document = documents[at]!;
        const frequency = frequencies[at]!;
        this.#field.varint(((document - before - 1) << 1) | (frequency > 1 ? 1 : 0));
        if (frequency > 1) this.#field.varint(frequency);
        before = document;
      }
      this.#head.byte(field);
      this.#head.varint(count);
      this.#head.varint(this.#field.length);
      this.#body.append(this.#field.view());
    }
    this.#out.append(this.#head.view());
    this.#out.append(this.#body.view());
  }

  bytes(): Uint8Array {
    return this.#out.view().slice();
  }
}

/** Adds the number of documents that hold a term, by field, to `counts`. */
export function addCounts(postings: Uint8Array, start: number, counts: Uint32Array): void {
  const reader = new ByteReader(postings, start);
  const fields = postings[reader.at++]!;
  for (let n = 0; n < fields; n++) {
    const field = postings[reader.at++]!;
    counts[field] = counts[field]! + reader.varint();
    reader.varint();
  }
}

/** Tells every document of every field of a term's record. */
export function eachPosting(
  postings: Uint8Array,
  start: number,
  tell: (field: number, document: number, frequency: number) => void,
): void {
  const head = new ByteReader(postings, start);
  const fields = postings[head.at++]!;
  const heads: [field: number, count: number][] = [];
  for (let n = 0; n < fields; n++) {
    heads.push([postings[head.at++]!, head.varint()]);
    head.varint();
  }
  for (const [field, count] of heads) {
    let document = -1;
    for (let n = 0; n < count; n++) {
      const gap = head.varint();
      document += (gap >>> 1) + 1;
      tell(field, document, gap & 1 ? head.varint() : 1);
    }
  }
}
