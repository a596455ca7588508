import type { SearchHit } from '../model/search.ts';
import { answer } from './answer.ts';
import type { SearchDocument } from './document.ts';
import { hydrate } from './hydrate.ts';
import { Keeper } from './keeper.ts';
import { parseQuery } from './language/parse.ts';
import { compile, isBlank, namesPeople } from './query/compile.ts';
import type { SegmentStore } from './segmentStore.ts';
import type { SearchSource } from './source.ts';

export type { SearchDocument } from './document.ts';
export { type SegmentStore, segmentStore } from './segmentStore.ts';
export type { SearchSource } from './source.ts';
export { storeSource } from './storeSource.ts';

export interface SearchOptions {
  /** how many hits at most */
  limit: number;
  signal?: AbortSignal;
}

/** An answer, best hit first. Each later answer of one search takes the place of the one before. */
export interface Hits {
  hits: SearchHit[];
  /** how many pages hold as many of the words as the first hit does */
  total: number;
  /** false while the index is still being read, so that there may be better ones */
  complete: boolean;
}

export interface SearchIndex {
  /** settles once everything the source had at the start is searchable; rejects where it could not be read */
  readonly ready: Promise<void>;
  /** Makes documents searchable at once, in place of what was known under their ids. */
  add(rows: readonly SearchDocument[]): void;
  remove(ids: readonly string[]): void;
  /**
   * Finds documents by a query, typing mistakes forgiven. What changed in the source since the last search is
   * taken in first; while much is still to come, what is there is searched, and again as more comes.
   * @throws the signal's reason where it is aborted
   */
  search(text: string, options: SearchOptions): AsyncIterable<Hits>;
  /** Takes in what has changed, merges what is worth it and stores it. To be called when there is time. */
  tidy(): Promise<void>;
  /** Compares the index with its source page by page, and mends it where they differ. */
  mend(): Promise<void>;
}

export interface SearchSetup {
  /** where the index is kept; without it, it is built anew each time */
  store?: SegmentStore;
  /** the wall clock, in milliseconds since 1970 */
  now?: () => number;
}

/** Documents that are read to find those with a phrase. */
const mostRead = 1_000;

const noNames = { communities: [], people: [] };

/** Least time between two answers to one search that more may follow, in milliseconds. */
const pace = 60;

/** Opens a search over a source, and starts to read what is kept of its index and what has changed since. */
export function openSearch(
  source: SearchSource,
  { store, now = Date.now }: SearchSetup = {},
): SearchIndex {
  const keeper = new Keeper(source, store ?? null);
  const ready = keeper.settle();
  ready.catch(() => {});

  const answerNow = async (text: string, { limit, signal }: SearchOptions) => {
    const parsed = parseQuery(text, now());
    const query = compile(parsed, namesPeople(parsed) ? await source.names() : noNames);
    signal?.throwIfAborted();
    if (isBlank(query)) return { hits: [], total: 0 };
    const most = query.phrases.length > 0 ? mostRead : limit;
    const found = answer(keeper.segments.packed, query, most, [], now() / 60_000);
    return hydrate(source, query, found, { limit, signal });
  };

  return {
    ready,
    add: (rows) => keeper.put(rows),
    remove: (ids) => keeper.drop(ids),
    async *search(text, options) {
      const { signal } = options;
      signal?.throwIfAborted();
      let settled = false;
      const whole = keeper.settle().then(() => {
        settled = true;
      });
      if (!keeper.busy) await whole;
      let answered = Number.NEGATIVE_INFINITY;
      for (;;) {
        signal?.throwIfAborted();
        const more = keeper.progress();
        const complete = settled;
        if (complete || performance.now() - answered >= pace) {
          if (complete || keeper.segments.all.length > 0) {
            const { hits, total } = await answerNow(text, options);
            yield { hits, total, complete };
            answered = performance.now();
          }
        }
        if (complete) return;
        await Promise.race([whole, more]);
      }
    },
    tidy: () => keeper.tidy(),
    mend: () => keeper.mend(),
  };
}
