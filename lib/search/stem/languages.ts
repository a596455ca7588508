import { fields } from '../fields.ts';
import { facetStart, shownValue } from '../segment/facet.ts';
import type { PackedSegment } from '../segment/packed.ts';
import { addCounts } from '../segment/postings.ts';

/** A language counts from this share of the pages on, and this many at most: each takes time. */
const least = 0.02;
const most = 4;

/** How many pages of some segments are in each language (ISO 639). */
function pagesByLanguage(segments: readonly PackedSegment[]): Map<string, number> {
  const totals = new Map<string, number>();
  const counts = new Uint32Array(fields.length);
  for (const { dictionary, postings, postingStarts } of segments) {
    const [from, to] = dictionary.beginningWith(facetStart('language', ''));
    for (let term = from; term < to; term++) {
      counts.fill(0);
      addCounts(postings, postingStarts[term]!, counts);
      const language = shownValue(dictionary.term(term));
      totals.set(language, (totals.get(language) ?? 0) + counts.reduce((a, b) => a + b, 0));
    }
  }
  return totals;
}

export const pagesIn = (segments: readonly PackedSegment[], language: string): number =>
  pagesByLanguage(segments).get(language) ?? 0;

/** The languages (ISO 639) that the pages of some segments are mostly written in, the most frequent first. */
function languagesOf(segments: readonly PackedSegment[]): string[] {
  const all = segments.reduce((sum, { count }) => sum + count, 0);
  return [...pagesByLanguage(segments)]
    .filter(([, count]) => count >= all * least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([language]) => language);
}

/**
 * The languages (ISO 639) in which other forms of a word are looked for: all that communities chose, then those of
 * the pages, while there is room.
 * @param chosen BCP 47
 */
export const stemmedIn = (
  segments: readonly PackedSegment[],
  chosen: readonly string[],
): string[] => {
  const languages = new Set([...chosen.map(languageOf), ...languagesOf(segments)]);
  return [...languages].slice(0, Math.max(most, chosen.length));
};

/** The language of a tag such as `de-AT`; '' where it is none. */
export const languageOf = (tag: string): string =>
  /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? '';
