import { facetStart, shownValue } from '../segment/facet.ts';
import type { PackedSegment } from '../segment/packed.ts';
import { eachPosting } from '../segment/postings.ts';
import type { CompiledQuery, FacetFilter } from './compile.ts';

const minute = 60_000;

function mark(segment: PackedSegment, term: number, into: Uint8Array): void {
  eachPosting(segment.postings, segment.postingStarts[term]!, (_field, document) => {
    into[document] = 1;
  });
}

/** Documents of a segment with any of a filter's facets. */
function having(segment: PackedSegment, { starts, hosts }: FacetFilter): Uint8Array {
  const { dictionary } = segment;
  const having = new Uint8Array(segment.count);
  for (const start of starts) {
    const [from, to] = dictionary.beginningWith(start);
    for (let term = from; term < to; term++) mark(segment, term, having);
  }
  if (hosts) {
    const [from, to] = dictionary.beginningWith(facetStart('site', ''));
    for (let term = from; term < to; term++) {
      const host = shownValue(dictionary.term(term));
      if (hosts.some((wanted) => host.endsWith(`.${wanted}`))) mark(segment, term, having);
    }
  }
  return having;
}

/** Documents of a segment that hold all of some terms. */
function holding(segment: PackedSegment, terms: readonly string[]): Uint8Array {
  const all = new Uint8Array(segment.count).fill(1);
  for (const term of terms) {
    const place = segment.dictionary.find(term);
    const holds = new Uint8Array(segment.count);
    if (place >= 0) mark(segment, place, holds);
    for (let document = 0; document < all.length; document++) all[document]! &= holds[document]!;
  }
  return all;
}

/** The documents of a segment that a query lets through: 1 for each. Phrases are not looked at here. */
export function allowed(segment: PackedSegment, query: CompiledQuery): Uint8Array {
  const through = new Uint8Array(segment.count);
  const { created, gone } = segment;
  const before = query.before === null ? Number.POSITIVE_INFINITY : query.before / minute;
  const after = query.after === null ? Number.NEGATIVE_INFINITY : query.after / minute;
  for (let document = 0; document < through.length; document++) {
    const at = created[document]!;
    through[document] = gone[document] === 0 && at < before && at >= after ? 1 : 0;
  }
  for (const filter of query.filters) {
    const has = having(segment, filter);
    const wanted = filter.not ? 0 : 1;
    for (let document = 0; document < through.length; document++) {
      if (has[document] !== wanted) through[document] = 0;
    }
  }
  for (const terms of query.without.words) {
    const holds = holding(segment, terms);
    for (let document = 0; document < through.length; document++) {
      if (holds[document] === 1) through[document] = 0;
    }
  }
  return through;
}
