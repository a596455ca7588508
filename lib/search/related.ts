import type { Answer } from './answer.ts';
import { fields } from './fields.ts';
import { parseQuery } from './language/parse.ts';
import { allowed } from './query/allowed.ts';
import { type CompiledQuery, compile } from './query/compile.ts';
import { best } from './rank/best.ts';
import { Scores, Statistics, scoreWord } from './rank/score.ts';
import type { PackedSegment } from './segment/packed.ts';
import { addCounts } from './segment/postings.ts';
import { pagesIn } from './stem/languages.ts';
import { ideographs, indexTerms } from './terms.ts';

/** Characters of a page that are looked at: what it is about is said early. */
const mostText = 40_000;
/** Different words of a page that are looked up, the most frequent first. */
const mostTerms = 600;
/** Words that a page is compared by. */
const mostWords = 16;
/** A word in a larger share of the pages of its language than this tells nothing. */
const commonShare = 0.25;
/** From so many different words on, one that a text has once only, and not in its title, is chance. */
const longText = 80;
/** A page that scores less than this of what the best one does is no more than its neighbour. */
const nearShare = 0.3;
/** Pages that are weighed, of those that hold most of the words. */
const weighed = 60;
/** A page is related by this many of the words, or by all where there are fewer; one shared name is chance. */
const fewestShared = 3;

interface Telling {
  term: string;
  /** its place in each segment; -1 where it is not */
  places: number[];
  weight: number;
}

const tells = (term: string): boolean =>
  term.length > 2 ? /\p{L}/u.test(term) : ideographs.test(term) && term.length > 1;

/** How often a text has each of its words, those that it has most first; its first line is its title. */
function frequencies(text: string): [term: string, count: number][] {
  const title = new Set(indexTerms(text.slice(0, text.indexOf('\n') + 1)));
  const counts = new Map<string, number>();
  for (const term of indexTerms(text.slice(0, mostText))) {
    if (tells(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const isLong = counts.size >= longText;
  return [...counts]
    .filter(([term, count]) => !isLong || count > 1 || title.has(term))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTerms);
}

/**
 * The words by which a text stands out against the library: frequent in it, and rare there (tf·idf; Salton and
 * Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 */
function tellingTerms(
  text: string,
  language: string,
  segments: readonly PackedSegment[],
): Telling[] {
  const statistics = new Statistics(segments);
  // Of a language that few pages are in, its commonest words are rare among all.
  const pages = pagesIn(segments, language) || statistics.count;
  const counts = new Uint32Array(fields.length);
  const telling: Telling[] = [];
  for (const [term, count] of frequencies(text)) {
    const places = segments.map(({ dictionary }) => dictionary.find(term));
    counts.fill(0);
    for (const [source, place] of places.entries()) {
      const { postings, postingStarts } = segments[source]!;
      if (place >= 0) addCounts(postings, postingStarts[place]!, counts);
    }
    // By fields, a document may be counted twice; the largest of them is near enough to tell rare from common.
    const documents = Math.max(...counts);
    if (documents === 0 || documents > Math.max(2, pages * commonShare)) continue;
    const weight = (1 + Math.log(count)) * statistics.inverseFrequency(documents);
    telling.push({ term, places, weight });
  }
  return telling.sort((a, b) => b.weight - a.weight).slice(0, mostWords);
}

/**
 * Pages of the library that are about the same as a text, by the words that it and they stand out by.
 * @param text its title is the first line
 * @param language of the text (ISO 639); '' where it is not known
 * @param now minutes since 1970
 */
export function related(
  segments: readonly PackedSegment[],
  { text, language, limit }: { text: string; language: string; limit: number },
  now: number,
): { found: Answer; query: CompiledQuery } {
  const blank = compile(parseQuery('', 0), { communities: [], people: [] });
  const telling = tellingTerms(text, language, segments);
  const all = segments.map((segment) => new Scores(segment));
  const statistics = new Statistics(segments);
  for (const [place, { places, weight }] of telling.entries()) {
    scoreWord(all, { weights: [weight], places }, 1 << place, statistics);
  }
  const through = segments.map((segment) => allowed(segment, blank));
  const every = telling.length === 0 ? 0 : 2 ** telling.length - 1;
  const candidates =
    every === 0
      ? []
      : best(all, through, every, weighed, now)
          .candidates.filter(({ held }) => held >= Math.min(fewestShared, telling.length))
          .sort((a, b) => b.score - a.score)
          .slice(0, limit);
  const places = new Map(telling.map(({ term }, place) => [term, place]));
  return {
    query: {
      ...blank,
      words: telling.map(({ term }) => ({ text: term, parts: [], prefix: false })),
    },
    found: { candidates, total: candidates.length, wordOf: (term) => places.get(term) ?? -1 },
  };
}

/** Those of some related pages that are near enough to the best of them. */
export const nearBest = <Hit extends { score: number }>(hits: readonly Hit[]): Hit[] =>
  hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) * nearShare);
