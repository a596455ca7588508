import type { Selector } from './selector.ts';

/** A page as it was read in its tab, before limits are applied. */
export interface ExtractedClip {
  /** the address in the tab */
  url: string;
  /** what the page says its address is */
  canonical: string | null;
  doi: string | null;
  title: string;
  byline: string | null;
  site: string | null;
  /** ISO 8601, as precise as the page tells it */
  published: string | null;
  /** BCP 47 */
  language: string | null;
  excerpt: string | null;
  markdown: string;
  /** address of the lead image */
  image: string | null;
  words: number;
}

/** Words that were selected in a page. */
export interface Passage {
  selectors: Selector[];
  quote: string;
  /** what of it is more than words: lists, links, code; empty where the quote says it all */
  markdown: string;
}

/** A document that our viewer read. */
export interface DocumentClip extends ExtractedClip {
  /** SHA-256 of the file, in hex */
  document: string;
}
