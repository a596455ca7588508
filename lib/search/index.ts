import type { SearchHit } from '../model/search.ts';
import { answer } from './answer.ts';
import { type Browsed, browse, type Sort } from './browse.ts';
import { type Completion, complete } from './complete.ts';
import type { SearchDocument } from './document.ts';
import { hydrate } from './hydrate.ts';
import { Keeper } from './keeper.ts';
import { parseQuery } from './language/parse.ts';
import type { FilterKey, ParsedQuery } from './language/parsed.ts';
import { compile, isBlank, namesPeople } from './query/compile.ts';
import { openedLower } from './rank/opened.ts';
import { nearBest, related } from './related.ts';
import type { SegmentStore } from './segmentStore.ts';
import type { SearchSource } from './source.ts';
import { languageOf, stemmedIn } from './stem/languages.ts';
import type { Stem } from './stem/stem.ts';

export { askedOfHub, hitsBeyond } from './beyond.ts';
export type { Browsed, Sort } from './browse.ts';
export type { Completion } from './complete.ts';
export type { SearchDocument } from './document.ts';
export { type SegmentStore, segmentStore } from './segmentStore.ts';
export type { SearchSource } from './source.ts';
export { storeSource } from './storeSource.ts';

export interface SearchOptions {
  /** how many hits at most */
  limit: number;
  signal?: AbortSignal;
}

export interface BrowseOptions {
  sort: Sort;
  signal?: AbortSignal;
}

export interface RelatedOptions {
  /** how many at most */
  limit: number;
  /** of the page that the text is from */
  urlKey: string;
  /** what it is written in (BCP 47); '' where it does not say */
  language: string;
}

/** An answer, best hit first. Each later answer of one search takes the place of the one before. */
export interface Hits {
  hits: SearchHit[];
  /** how many pages hold as many of the words as the first hit does */
  total: number;
  /** false while the index is still being read, so that there may be better ones */
  complete: boolean;
}

/** What can be asked of an index. */
export interface Searching {
  /**
   * Finds pages by a query, typing mistakes forgiven. What changed in the source since the last search is taken in
   * first; while much is still to come, what is there is searched, and again as more comes.
   * @throws the signal's reason where it is aborted
   */
  search(text: string, options: SearchOptions): AsyncIterable<Hits>;
  /** Finds all pages that a query lets through, for a list of them; all there are for a blank one. */
  browse(text: string, options: BrowseOptions): AsyncIterable<Browsed>;
  /** Values of a key that begin as typed, the most used first. */
  complete(key: FilterKey, typed: string): Promise<Completion[]>;
  /** Finds pages that are about the same as a text, which stays on this device; the page with the key not among them. */
  related(text: string, options: RelatedOptions): Promise<SearchHit[]>;
}

export interface SearchIndex extends Searching {
  /** settles once everything the source had at the start is searchable; rejects where it could not be read */
  readonly ready: Promise<void>;
  /** Makes documents searchable at once, in place of what was known under their ids. */
  add(rows: readonly SearchDocument[]): void;
  remove(ids: readonly string[]): void;
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
  /** stemmers of some languages (ISO 639), by which other forms of a word are found; without it, none are */
  stems?: (languages: readonly string[]) => readonly Stem[];
}

/** Documents that are read to find those with a phrase. */
const mostRead = 1_000;

/** Documents more than are asked for, some of which come up when those opened before go down. */
const spare = 10;

/** In which the same page may be known. */
const mostCommunities = 10;

const noNames = { communities: [], people: [] };

/** Opens a search over a source, and starts to read what is kept of its index and what has changed since. */
export function openSearch(
  source: SearchSource,
  { store, now = Date.now, stems: stemsOf = () => [] }: SearchSetup = {},
): SearchIndex {
  const keeper = new Keeper(source, store ?? null);
  const ready = keeper.settle();
  ready.catch(() => {});
  const minutes = () => now() / 60_000;
  const stems = async () => stemsOf(stemmedIn(keeper.segments.packed, await source.languages()));

  const compiled = async (parsed: ParsedQuery) =>
    compile(parsed, namesPeople(parsed) ? await source.names() : noNames);

  return {
    ready,
    add: (rows) => keeper.put(rows),
    remove: (ids) => keeper.drop(ids),
    search: (text, { limit, signal }) =>
      keeper.answers(async () => {
        const query = await compiled(parseQuery(text, now()));
        signal?.throwIfAborted();
        if (isBlank(query)) return { hits: [], total: 0 };
        const most = query.phrases.length > 0 ? mostRead : limit;
        const forms = await stems();
        const found = answer(keeper.segments.packed, query, most + spare, forms, minutes());
        const opened = await source.openedAmong(found.candidates.map(({ id }) => id));
        signal?.throwIfAborted();
        const candidates = openedLower(found.candidates, opened).slice(0, most);
        return hydrate(source, query, { ...found, candidates }, { limit, signal });
      }, signal),
    browse: (text, { sort, signal }) =>
      keeper.answers(async () => {
        const names = await source.names();
        const query = compile(parseQuery(text, now()), names);
        const options = { sort, stems: await stems(), now: minutes() };
        return browse(source, keeper.segments.packed, query, names, options);
      }, signal),
    async complete(key, typed) {
      await keeper.settle();
      return complete(keeper.segments.packed, key, typed, await source.names());
    },
    async related(text, { limit, urlKey, language }) {
      await keeper.settle();
      // The page itself may be there, in each of the member's communities.
      const { query, found } = related(
        keeper.segments.packed,
        { text, language: languageOf(language), limit: limit + mostCommunities },
        minutes(),
      );
      const { hits } = await hydrate(source, query, found, { limit: limit + mostCommunities });
      return nearBest(hits.filter((hit) => hit.urlKey !== urlKey)).slice(0, limit);
    },
    tidy: () => keeper.tidy(),
    mend: () => keeper.mend(),
  };
}
