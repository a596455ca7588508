import type { Query as MiniSearchQuery } from 'minisearch';
import { firstCharacters } from '../model/text.ts';
import { ideographs, pairs, words } from './terms.ts';

/** A word asked for, folded; `pairs` finds it within Chinese or Japanese text that is cut otherwise. */
export interface QueryWord {
  text: string;
  pairs: string[];
  /** words that start with it count too */
  prefix: boolean;
}

/** What a query may hold; more of it would not make the answer better, only slower. */
const most = { characters: 300, words: 16 };

/** Letters from which a typing mistake is forgiven: shorter words are taken as they are. */
const fuzzyFrom = 4;

/** The distinct words of a query; any of them may be half typed, as long as it is more than one letter. */
export function parseQuery(text: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  for (const { raw, folded } of words(firstCharacters(text, most.characters))) {
    if (found.size === most.words) break;
    const inner = pairs(raw);
    found.set(folded, {
      text: folded,
      pairs: inner.length > 1 ? inner.map((pair) => pair.folded) : [],
      prefix: folded.length > 1 || ideographs.test(folded),
    });
  }
  return [...found.values()];
}

/**
 * The query as MiniSearch takes it: any of the words.
 * @param tolerance edit distance forgiven, as a share of a word's length
 */
export function toMiniSearch(query: readonly QueryWord[], tolerance: number): MiniSearchQuery {
  return {
    combineWith: 'OR',
    queries: query.flatMap((word): MiniSearchQuery[] => {
      const plain = {
        queries: [word.text],
        prefix: word.prefix,
        fuzzy: word.text.length >= fuzzyFrom && tolerance,
      };
      if (word.pairs.length === 0) return [plain];
      return [
        { ...plain, fuzzy: false },
        { combineWith: 'AND', queries: word.pairs, prefix: false, fuzzy: false },
      ];
    }),
  };
}

/** How much of the query a document holds, from the query's terms that were found in it: 0 to 1. */
export function coverage(query: readonly QueryWord[], found: ReadonlySet<string>): number {
  const held = query.filter(
    (word) =>
      found.has(word.text) ||
      (word.pairs.length > 0 && word.pairs.every((pair) => found.has(pair))),
  );
  return held.length / query.length;
}
