import { type FacetKey, facetKeys, facetStart, shownValue } from './segment/facet.ts';
import type { PackedSegment } from './segment/packed.ts';
import { eachPosting } from './segment/postings.ts';
import type { SearchNames } from './source.ts';

/** A value that documents are filtered by, and how many of them have it. */
export interface FacetValue {
  /** as a query names it */
  value: string;
  count: number;
}

/** The ages that documents are counted by, in days, and `before` the last of them. */
export const ages = { '1d': 1, '7d': 7, '1m': 30, '1y': 365 } as const;
export type Age = keyof typeof ages | 'older';

export interface Facets {
  values: Record<FacetKey, FacetValue[]>;
  /** by when they were clipped; the later ages count the earlier ones too, but `older` */
  ages: Record<Age, number>;
}

/** Values of one facet that are given: the rest is found by typing. */
const most = 60;
const day = 1_440;

/** Counts of the values of a facet that begin as typed, in some documents of each segment, the most used first. */
export function countValues(
  segments: readonly PackedSegment[],
  matches: readonly Uint8Array[],
  key: FacetKey,
  names: SearchNames,
  typed = '',
): FacetValue[] {
  const counts = new Map<string, number>();
  const named: readonly { id: string; name: string }[] | null =
    key === 'in' ? names.communities : key === 'by' ? names.people : null;
  for (const [source, { dictionary, postings, postingStarts }] of segments.entries()) {
    const here = matches[source]!;
    const [from, to] = dictionary.beginningWith(facetStart(key, named ? '' : typed));
    for (let term = from; term < to; term++) {
      let count = 0;
      eachPosting(postings, postingStarts[term]!, (_field, document) => {
        count += here[document]!;
      });
      if (count === 0) continue;
      const value = shownValue(dictionary.term(term));
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  const shown = named ? byName(counts, named) : counts;
  return [...shown]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, named && typed ? shown.size : most);
}

/** Counts by what people and communities are called rather than by their ids. */
function byName(
  counts: ReadonlyMap<string, number>,
  named: readonly { id: string; name: string }[],
): Map<string, number> {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const shown = new Map<string, number>();
  for (const [id, count] of counts) {
    const name = names.get(id);
    if (name) shown.set(name, (shown.get(name) ?? 0) + count);
  }
  return shown;
}

/** What some documents of each segment are filtered by. @param now minutes since 1970 */
export function countFacets(
  segments: readonly PackedSegment[],
  matches: readonly Uint8Array[],
  names: SearchNames,
  now: number,
): Facets {
  const byAge: Facets['ages'] = { '1d': 0, '7d': 0, '1m': 0, '1y': 0, older: 0 };
  for (const [source, { created }] of segments.entries()) {
    const here = matches[source]!;
    for (let document = 0; document < created.length; document++) {
      if (here[document] === 0) continue;
      const age = now - created[document]!;
      if (age > ages['1y'] * day) byAge.older++;
      for (const name of ['1d', '7d', '1m', '1y'] as const) {
        if (age <= ages[name] * day) byAge[name]++;
      }
    }
  }
  const values = Object.fromEntries(
    facetKeys.map((key) => [key, countValues(segments, matches, key, names)]),
  ) as Facets['values'];
  return { values, ages: byAge };
}
