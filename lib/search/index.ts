import { type Hlc, hlcZero } from '../model/hlc.ts';
import type { SearchHit } from '../model/search.ts';
import type { SearchDocument } from './document.ts';
import { toHit } from './hit.ts';
import { parseQuery } from './query.ts';
import { type Match, Segment } from './segment.ts';
import type { SearchSource } from './source.ts';

export type { SearchDocument } from './document.ts';
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
}

export interface SearchIndex {
  /** settles once everything the source had at the start is searchable; rejects where it could not be read */
  readonly ready: Promise<void>;
  /** Makes documents searchable at once, in place of what was known under their ids. */
  add(rows: readonly SearchDocument[]): void;
  remove(ids: readonly string[]): void;
  /**
   * Finds documents by words, typing mistakes forgiven. What changed in the source since the last
   * search is taken in first.
   * @throws the signal's reason where it is aborted
   */
  search(text: string, options: SearchOptions): AsyncIterable<Hits>;
}

/** Documents read from the source at once. */
const batch = 200;

/** Share of a word that may be mistyped; the second only where no document holds all words by the first. */
const tolerances = [0.2, 0.34];

/**
 * Opens a search over a source and starts to read it.
 * @param now milliseconds since 1970, from which the age of documents is counted
 */
export function openSearch(source: SearchSource, now: () => number = Date.now): SearchIndex {
  const segment = new Segment();
  let clock: Hlc = hlcZero;

  const readChanges = async (): Promise<void> => {
    const changes = await source.changedSince(clock);
    for (let at = 0; at < changes.ids.length; at += batch) {
      const ids = changes.ids.slice(at, at + batch);
      const documents = await source.read(ids);
      const live = new Set<string>(documents.map(({ id }) => id));
      segment.put(documents);
      segment.remove(ids.filter((id) => !live.has(id)));
    }
    clock = changes.clock;
  };

  const ready = readChanges();
  // A source that fails says so to whoever asks next, not to nobody.
  ready.catch(() => {});
  let caughtUp = ready;
  const catchUp = (): Promise<void> => {
    caughtUp = caughtUp.then(readChanges, readChanges);
    caughtUp.catch(() => {});
    return caughtUp;
  };

  const best = (text: string, limit: number): Match[] => {
    const query = parseQuery(text);
    if (query.length === 0) return [];
    let found: Match[] = [];
    for (const tolerance of tolerances) {
      const matches = segment.search(query, tolerance, now());
      if ((matches[0]?.coverage ?? 0) > (found[0]?.coverage ?? 0)) found = matches;
      if (found[0]?.coverage === 1) break;
    }
    return found.slice(0, limit);
  };

  return {
    ready,
    add: (rows) => segment.put(rows),
    remove: (ids) => segment.remove(ids),
    async *search(text, { limit, signal }) {
      signal?.throwIfAborted();
      await catchUp();
      signal?.throwIfAborted();
      const matches = best(text, limit);
      const documents = await source.read(matches.map(({ id }) => id));
      signal?.throwIfAborted();
      const byId = new Map<string, SearchDocument>(
        documents.map((document) => [document.id, document]),
      );
      yield {
        hits: matches.flatMap((match) => {
          const document = byId.get(match.id);
          return document ? [toHit(document, match)] : [];
        }),
      };
    },
  };
}
