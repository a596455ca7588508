/** A page of the library as it is shown beside a search engine's results. */
export interface BesideHit {
  url: string;
  title: string;
  site: string;
  passage: string;
  /** the words of title and passage that matched, as they are written there, longest first */
  matched: string[];
  /** how many notes of it hold the words */
  notes: number;
}

/** What is shown there, with the words around it: a script in a page has no other way to them. */
export interface Beside {
  hits: BesideHit[];
  words: { title: string; notes: string[]; more: string; close: string };
}
