import { fields } from '../fields.ts';
import type { PackedSegment } from './packed.ts';
import { eachPosting, type FieldPostings } from './postings.ts';
import { type PackedDocument, SegmentWriter } from './writer.ts';

/** Postings that are moved before the caller is given a chance to stop. */
const slice = 5_000;

interface Source {
  segment: PackedSegment;
  /** place of each document in the merged segment; -1 for those that are gone */
  places: Int32Array;
}

function documentsOf(sources: readonly Source[]): PackedDocument[] {
  const all = sources.flatMap(({ segment }, source) =>
    Array.from({ length: segment.count }, (_, document) => ({ source, document }))
      .filter(({ document }) => segment.gone[document] === 0)
      .map((place) => ({ ...place, id: segment.idOf(place.document) })),
  );
  all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.source - b.source));
  return all.map(({ source, document, id }, place) => {
    const { segment, places } = sources[source]!;
    places[document] = place;
    return {
      id,
      created: segment.created[document]!,
      updated: segment.updated[document]!,
      lengths: fields.map((_, field) => segment.lengths[field * segment.count + document]!),
    };
  });
}

/** Postings of one field while they are gathered. */
class Gathered {
  documents: number[] = [];
  frequencies: number[] = [];
  sorted = true;

  add(document: number, frequency: number): void {
    const { length } = this.documents;
    this.sorted &&= length === 0 || this.documents[length - 1]! < document;
    this.documents.push(document);
    this.frequencies.push(frequency);
  }

  /** In order of the documents: those of each segment are, but segments of one time overlap. */
  inOrder(field: number): FieldPostings {
    const { documents, frequencies } = this;
    const count = documents.length;
    if (this.sorted) return { field, documents, frequencies, count };
    const order = Uint32Array.from(documents.keys()).sort((a, b) => documents[a]! - documents[b]!);
    return {
      field,
      documents: Array.from(order, (at) => documents[at]!),
      frequencies: Array.from(order, (at) => frequencies[at]!),
      count,
    };
  }
}

/** One term's postings from all the segments that have it, in the places of the merged one. */
function gather(sources: readonly Source[], at: readonly number[]): FieldPostings[] {
  const found: (Gathered | undefined)[] = [];
  for (const [source, term] of at.entries()) {
    if (term < 0) continue;
    const { segment, places } = sources[source]!;
    eachPosting(segment.postings, segment.postingStarts[term]!, (field, document, frequency) => {
      const place = places[document]!;
      if (place < 0) return;
      found[field] ??= new Gathered();
      found[field].add(place, frequency);
    });
  }
  return found.flatMap((gathered, field) => gathered?.inOrder(field) ?? []);
}

/**
 * Merges segments into one, without what is gone. Gives way every so many postings; what the segments lose
 * meanwhile is for the caller to take out of the merged one.
 */
export function* merge(
  segments: readonly PackedSegment[],
): Generator<void, Uint8Array<ArrayBuffer>> {
  const sources = segments.map((segment) => ({
    segment,
    places: new Int32Array(segment.count).fill(-1),
  }));
  const writer = new SegmentWriter(documentsOf(sources), fields.length);
  let moved = 0;
  for (const { at } of unitedTerms(segments)) {
    const postings = gather(sources, at);
    if (postings.length === 0) continue;
    const first = at.findIndex((place) => place >= 0);
    writer.addTerm(segments[first]!.dictionary.term(at[first]!), postings);
    for (const { count } of postings) moved += count;
    if (moved > slice) {
      moved = 0;
      yield;
    }
  }
  return writer.finish();
}

/** Each term of some dictionaries once, in order, with its place in each: -1 where it is not. */
function* unitedTerms(segments: readonly PackedSegment[]): Generator<{ at: number[] }> {
  const next = segments.map(() => 0);
  for (;;) {
    let least = -1;
    for (const [source, { dictionary }] of segments.entries()) {
      if (next[source]! === dictionary.count) continue;
      if (least < 0) least = source;
      else {
        const best = segments[least]!.dictionary;
        if (dictionary.compare(next[source]!, best, next[least]!) < 0) least = source;
      }
    }
    if (least < 0) return;
    const smallest = next[least]!;
    const { dictionary } = segments[least]!;
    const at = segments.map((segment, source) => {
      if (next[source]! === segment.dictionary.count) return -1;
      const same = segment.dictionary.compare(next[source]!, dictionary, smallest) === 0;
      return same ? next[source]!++ : -1;
    });
    yield { at };
  }
}
