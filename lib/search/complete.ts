import { countValues, type FacetValue } from './facets.ts';
import { fold } from './fold.ts';
import { listedValues } from './language/parse.ts';
import type { FilterKey } from './language/parsed.ts';
import type { PackedSegment } from './segment/packed.ts';
import type { SearchNames } from './source.ts';

/** A value that may be meant, and how many pages have it. */
export type Completion = FacetValue;

const most = 8;

/** The values of a key that may be meant by what is typed, the most used first. */
export function complete(
  segments: readonly PackedSegment[],
  key: FilterKey,
  typed: string,
  names: SearchNames,
): Completion[] {
  const everything = segments.map(({ gone }) => gone.map((isGone) => 1 - isGone));
  const wanted = fold(typed);
  const begins = ({ value }: Completion) => ` ${fold(value)}`.includes(` ${wanted}`);
  const counted = countValues(segments, everything, key, names, typed);
  // Values that there are whether or not any page has them.
  const known = listedValues[key];
  if (!known) return counted.filter(begins).slice(0, most);
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  return known.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter(begins);
}
