import type { Holding } from './holding.ts';

/** What each of the readers found in a page. */
export interface Findings {
  /** whether Defuddle knows this site and reads it in a way of its own */
  known: boolean;
  /** characters that Defuddle took */
  defuddle: number;
  /** characters that Readability took */
  readability: number;
  /** links that Readability left out */
  links: number;
}

/** A page with fewer links around its article has next to nothing to cut away. */
const furnished = 15;

/** Below this many characters Readability itself holds its find for none. */
const enough = 500;

/** With less than this share of what Readability took, Defuddle lost a part of the text. */
const whole = 0.75;

/** Links of a page that are in nothing held. */
export const linksAround = (root: Element, holding: Holding): number =>
  [...root.querySelectorAll('a[href]')].filter((link) => !holding.has(link)).length;

/** Whose boundaries of the article to take. */
export function choose(found: Findings): 'defuddle' | 'readability' {
  if (found.known) return 'defuddle';
  if (found.defuddle < found.readability * whole) return 'readability';
  if (found.readability < enough) return 'defuddle';
  return found.links < furnished ? 'defuddle' : 'readability';
}
