import { asBytes, layOut } from './layout.ts';
import { type FieldPostings, PostingsWriter } from './postings.ts';

/** What a segment knows of a document besides its terms. */
export interface PackedDocument {
  id: string;
  /** minutes since 1970 */
  created: number;
  updated: number;
  /** distinct terms by field */
  lengths: ArrayLike<number>;
}

const encoder = new TextEncoder();

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Texts as one, and where each begins in it. */
function joined(texts: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const starts = new Uint32Array(texts.length + 1);
  for (const [place, text] of texts.entries()) starts[place + 1] = starts[place]! + text.length;
  return { bytes: encoder.encode(texts.join('')), starts };
}

/** Makes the bytes of a segment from its documents, in order of their ids, and its terms, in theirs. */
export class SegmentWriter {
  readonly #terms: string[] = [];
  readonly #shared: number[] = [];
  readonly #postingStarts: number[] = [];
  readonly #postings = new PostingsWriter();

  constructor(
    readonly documents: readonly PackedDocument[],
    readonly fields: number,
  ) {}

  addTerm(term: string, fields: readonly FieldPostings[]): void {
    this.#shared.push(sharedStart(term, this.#terms.at(-1) ?? ''));
    this.#terms.push(term);
    this.#postingStarts.push(this.#postings.length);
    this.#postings.write(fields);
  }

  finish(): Uint8Array<ArrayBuffer> {
    const { documents, fields } = this;
    const count = documents.length;
    const lengths = new Uint16Array(count * fields);
    const totals = new Uint32Array(fields);
    for (const [document, { lengths: own }] of documents.entries()) {
      for (let field = 0; field < fields; field++) {
        const length = Math.min(own[field] ?? 0, 0xffff);
        lengths[field * count + document] = length;
        totals[field] = totals[field]! + length;
      }
    }
    const ids = joined(documents.map(({ id }) => id));
    const terms = joined(this.#terms);
    return layOut({
      idStarts: asBytes(ids.starts),
      ids: ids.bytes,
      created: asBytes(Uint32Array.from(documents, ({ created }) => created)),
      updated: asBytes(Uint32Array.from(documents, ({ updated }) => updated)),
      lengths: asBytes(lengths),
      totals: asBytes(totals),
      termStarts: asBytes(terms.starts),
      terms: terms.bytes,
      shared: Uint8Array.from(this.#shared),
      postingStarts: asBytes(Uint32Array.from([...this.#postingStarts, this.#postings.length])),
      postings: this.#postings.bytes(),
    });
  }
}
