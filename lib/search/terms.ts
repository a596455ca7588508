import { fold } from './fold.ts';

/** A searchable piece of a text: as it stands there, where (UTF-16), and as it is compared. */
export interface Term {
  raw: string;
  start: number;
  folded: string;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Scripts written without spaces between words. */
const unspaced =
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

/** Words and pairs of a text, in its order. */
export function terms(text: string): Term[] {
  if (!ideographs.test(text)) return words(text);
  const found = words(text);
  const known = new Set(found.map(({ start, raw }) => `${start} ${raw}`));
  const more = pairs(text).filter(({ start, raw }) => !known.has(`${start} ${raw}`));
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

/** The terms of a text as they go into the index: the folding is done at once, which is what takes the time. */
export function indexTerms(text: string): string[] {
  const folded = fold(text);
  if (unspaced.test(folded)) return terms(folded).map(({ raw }) => raw);
  return folded.match(wordPattern) ?? [];
}
