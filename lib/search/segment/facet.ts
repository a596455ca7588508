import { fold } from '../fold.ts';

/**
 * What documents are filtered and counted by is in the index as terms of their own, before all words: a key,
 * the value as it is compared, and the value as it is shown.
 */
const start = '\u0001';
const shownFrom = '\u0002';
/** Comes after every facet and before every word. */
export const facetEnd = '\u0003';

export const facetKeys = ['tag', 'kind', 'by', 'site', 'in', 'is'] as const;
export type FacetKey = (typeof facetKeys)[number];
/** What is counted or ranked by, but has no filter, too: `itself` is what a page is, not only something on it. */
export type CountedKey = FacetKey | 'language' | 'itself';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a facet's own marks must not meet
const marks = /[\u0000-\u0003\uffff\s]+/g;

/** A value as it is compared: folded, with single spaces. */
export const facetValue = (value: string): string =>
  fold(value.toWellFormed()).replace(marks, ' ').trim();

/** The term of a facet; the longest values are cut, so that no page makes a term as long as itself. */
export const facetTerm = (key: CountedKey, value: string): string => {
  const shown = value.toWellFormed().replace(marks, ' ').trim().slice(0, 200);
  return `${start}${key}:${facetValue(shown)}${shownFrom}${shown}`;
};

/** What the terms of all values begin with that are the same as a value when compared. */
export const facetPrefix = (key: FacetKey, value: string): string =>
  `${start}${key}:${facetValue(value)}${shownFrom}`;

/** What the terms of all values begin with that begin as typed. */
export const facetStart = (key: CountedKey, typed: string): string =>
  `${start}${key}:${facetValue(typed)}`;

/** The value that a facet's term shows. */
export const shownValue = (term: string): string => term.slice(term.indexOf(shownFrom) + 1);
