import MiniSearch from 'minisearch';
import { bodyText } from './bodyText.ts';
import type { SearchDocument } from './document.ts';
import { coverage, type QueryWord, toMiniSearch } from './query.ts';
import { indexTerms } from './terms.ts';

/** How much a word counts where it stands: what people wrote to be found by, before what a page says in passing. */
const boost = { title: 4, tags: 3, body: 2, quote: 2, excerpt: 1.5, byline: 1, site: 1, text: 1 };
type Field = keyof typeof boost;

/** A document of today counts this much more than one of long ago, and half as much more after `halfLife` milliseconds. */
const recency = { most: 0.15, halfLife: 90 * 24 * 60 * 60 * 1_000 };

/** A document that matched, and the terms of it that did. */
export interface Match {
  id: string;
  /** share of the query's words that the document holds, 0 to 1 */
  coverage: number;
  score: number;
  terms: ReadonlySet<string>;
}

const fieldOf = (document: SearchDocument, field: Field | 'id' | 'updatedAt') => {
  switch (field) {
    case 'tags':
      return document.tags.join(' ');
    case 'body':
      return document.type === 'annotation' ? bodyText(document) : '';
    case 'text':
      return document.type === 'resource' ? bodyText(document) : '';
    default:
      return document[field] ?? '';
  }
};

/** An index over some of the documents. */
export class Segment {
  readonly #index = new MiniSearch<SearchDocument>({
    fields: Object.keys(boost),
    storeFields: ['updatedAt'],
    extractField: (document, field) => fieldOf(document, field as Field),
    stringifyField: (value: string | number) => String(value),
    tokenize: indexTerms,
    processTerm: (term) => term,
  });

  get size(): number {
    return this.#index.documentCount;
  }

  /** Takes documents in, in place of what was known under their ids. */
  put(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      if (this.#index.has(document.id)) this.#index.discard(document.id);
      this.#index.add(document);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#index.has(id)) this.#index.discard(id);
    }
  }

  /**
   * Documents that hold any of the words, those that hold all of them first.
   * @param tolerance edit distance forgiven, as a share of a word's length
   * @param now milliseconds since 1970, from which age is counted
   */
  search(query: readonly QueryWord[], tolerance: number, now: number): Match[] {
    const results = this.#index.search(toMiniSearch(query, tolerance), {
      tokenize: (text) => [text],
      boost,
      boostDocument: (_id, _term, stored) => {
        const age = Math.max(0, now - Number(stored?.updatedAt ?? 0));
        return 1 + recency.most * 0.5 ** (age / recency.halfLife);
      },
    });
    return results
      .map((result) => ({
        id: String(result.id),
        coverage: coverage(query, new Set(result.queryTerms)),
        score: result.score,
        terms: new Set(result.terms),
      }))
      .sort((a, b) => b.coverage - a.coverage || b.score - a.score);
  }
}
