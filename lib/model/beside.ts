import type { Stretch } from './stretch.ts';

/** A page of the library as it is shown beside a search engine's results. */
export interface BesideHit {
  url: string;
  title: Stretch[];
  site: string;
  /** empty where the page has none */
  passage: Stretch[];
  /** how many notes of it hold the words, as it is said; '' where none does */
  notes: string;
}

/** What is shown there, with the words around it: a script in a page has no other way to them. */
export interface Beside {
  hits: BesideHit[];
  words: { title: string; more: string; close: string; direction: 'ltr' | 'rtl' };
}

/** What the script at an engine's results is told. */
export type BesideAnswer =
  /** the member does not have the engine on, or not any more: the script has nothing to do here */
  { state: 'off' } | ({ state: 'on' } & Beside);
