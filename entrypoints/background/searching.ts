import type { SearchHit } from '../../lib/model/search.ts';
import { openSearch, type SearchIndex, storeSource } from '../../lib/search/index.ts';
import type { Library } from './library.ts';

/** Finds pages and notes on this device. */
export type FindHits = (text: string, limit: number) => Promise<SearchHit[]>;

export interface Search {
  find: FindHits;
  /** what was known of the store does not hold any more: it is read anew */
  forget(): void;
}

/** A search whose index is built when somebody first searches: most of what wakes the worker does not. */
export function lazySearch(library: Library): Search {
  let index: SearchIndex | undefined;
  return {
    async find(text, limit) {
      index ??= openSearch(storeSource(await library()));
      let latest: SearchHit[] = [];
      for await (const { hits } of index.search(text, { limit })) latest = hits;
      return latest;
    },
    forget() {
      index = undefined;
    },
  };
}
