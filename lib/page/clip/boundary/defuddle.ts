import Defuddle, { type DefuddleOptions, type DefuddleResponse } from 'defuddle/full';
import { openGalleries, unframe } from './figures.ts';

/** What Defuddle takes for the article of a page. Uses the page up. */
export function defuddle(page: Document, url: string): DefuddleResponse {
  openGalleries(page);
  return new Defuddle(page, { url }).parse();
}

const nothingTaken: DefuddleOptions = {
  removeExactSelectors: false,
  removePartialSelectors: false,
  removeHiddenElements: false,
  removeLowScoring: false,
  removeContentPatterns: false,
};

/**
 * Code, footnotes, callouts, formulas and pictures under an element in the one form that {@link write}
 * knows; nothing is left out. The address is kept from Defuddle, which would read known sites its own way.
 */
export function standardise(page: Document, contentSelector: string): string {
  openGalleries(page);
  unframe(page);
  const options = { ...nothingTaken, contentSelector, url: 'about:blank' };
  return new Defuddle(page, options).parse().content;
}
