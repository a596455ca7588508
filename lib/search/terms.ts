import { fold } from './fold.ts';
import { joinedNames, nameParts } from './identifiers.ts';
import type { QueryWord } from './rank/word.ts';

/** A searchable piece of a text: as it stands there, where (UTF-16), and as it is compared. */
export interface Term {
  raw: string;
  start: number;
  folded: string;
}

export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Scripts written without spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Characters that are words, or near to it, by themselves. */
export const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const term = (raw: string, start: number): Term => ({ raw, start, folded: fold(raw) });

/** The words of a text in order. Scripts without spaces are cut by `Intl.Segmenter`. */
export function words(text: string): Term[] {
  const found: Term[] = [];
  const spaced = !unspaced.test(text);
  for (const { 0: run, index } of text.matchAll(wordPattern)) {
    if (spaced || !unspaced.test(run)) {
      found.push(term(run, index));
      continue;
    }
    for (const segment of segmenter.segment(run)) {
      if (segment.isWordLike) found.push(term(segment.segment, index + segment.index));
    }
  }
  return found;
}

/**
 * Overlapping pairs of the characters of a Chinese or Japanese text; none for other scripts.
 * Where a word ends there depends on its neighbours, so that a word asked for alone may be cut
 * differently within a text: pairs find it all the same.
 */
export function pairs(text: string): Term[] {
  const found: Term[] = [];
  let last: Term | undefined;
  let at = 0;
  for (const character of text) {
    const here = ideographs.test(character) ? term(character, at) : undefined;
    if (here && last) found.push(term(last.raw + here.raw, last.start));
    last = here;
    at += character.length;
  }
  return found;
}

/** Words, pairs, names and their parts in a text, in its order. */
export function terms(text: string): Term[] {
  const found = words(text);
  const more = [
    ...(ideographs.test(text) ? pairs(text) : []),
    ...joinedNames(text),
    ...nameParts(text),
  ];
  if (more.length === 0) return found;
  return withoutDoubles([...found, ...more]).sort(
    (a, b) => a.start - b.start || b.raw.length - a.raw.length,
  );
}

const withoutDoubles = (found: readonly Term[]): Term[] => [
  ...new Map(found.map((one) => [`${one.start} ${one.raw}`, one])).values(),
];

/** The terms of a text as they go into the index: the folding is done at once, which is what takes the time. */
export function indexTerms(text: string): string[] {
  const folded = fold(text);
  const found = unspaced.test(folded)
    ? withoutDoubles([...words(folded), ...pairs(folded)]).map(({ raw }) => raw)
    : (folded.match(wordPattern) ?? []);
  const names = [...joinedNames(text), ...nameParts(text)];
  return names.length === 0 ? found : [...found, ...names.map((name) => name.folded)];
}

/**
 * The words of a query. A name such as `ISO-9001` is one word, for which its parts stand where all of them are
 * there; so are the words of a language without spaces, for which their pairs stand.
 */
export function queryWords(text: string): Pick<QueryWord, 'text' | 'parts'>[] {
  const found: { start: number; end: number; text: string; parts: string[] }[] = [];
  for (const { raw, start, folded } of joinedNames(text)) {
    const parts = words(raw).map((part) => part.folded);
    found.push({ start, end: start + raw.length, text: folded, parts: several(parts) });
  }
  for (const { raw, start, folded } of words(text)) {
    if (found.some((name) => start >= name.start && start < name.end)) continue;
    const parts = [...pairs(raw), ...nameParts(raw)].map((part) => part.folded);
    found.push({ start, end: start + raw.length, text: folded, parts: several(parts) });
  }
  return found.sort((a, b) => a.start - b.start).map(({ text, parts }) => ({ text, parts }));
}

/** Parts that together are more than any of them: at most as many as there are bits to count them by. */
const several = (parts: readonly string[]): string[] =>
  parts.length > 1 ? [...new Set(parts)].slice(0, 30) : [];
