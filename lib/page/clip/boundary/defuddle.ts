import Defuddle, { type DefuddleOptions, type DefuddleResponse } from 'defuddle/full';

/** What Defuddle takes for the article of a page. Uses the page up. */
export const defuddle = (page: Document, url: string): DefuddleResponse =>
  new Defuddle(page, { url }).parse();

const nothingTaken: DefuddleOptions = {
  removeExactSelectors: false,
  removePartialSelectors: false,
  removeHiddenElements: false,
  removeLowScoring: false,
  removeContentPatterns: false,
};

/** Where a figure has no caption, Defuddle takes the image's description for one, and what stood there is lost. */
function unframe(page: Document): void {
  for (const figure of page.querySelectorAll('figure:not(:has(figcaption))')) {
    const box = page.createElement('div');
    box.append(...figure.childNodes);
    figure.replaceWith(box);
  }
}

/**
 * Code, footnotes, callouts, formulas and pictures under an element in the one form that {@link write}
 * knows; nothing is left out. The address is kept from Defuddle, which would read known sites its own way.
 */
export function standardise(page: Document, contentSelector: string): string {
  unframe(page);
  const options = { ...nothingTaken, contentSelector, url: 'about:blank' };
  return new Defuddle(page, options).parse().content;
}
