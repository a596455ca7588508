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

/**
 * Whether a page has Readability's boundaries whatever Defuddle takes, unless it is a site that Defuddle
 * knows: what is asked before Defuddle, the slower of the two, reads the page.
 */
export const isClear = ({ readability, links }: Pick<Findings, 'readability' | 'links'>): boolean =>
  readability >= enough && links >= furnished;

/** Whose boundaries of the article to take. */
export function choose(found: Findings): 'defuddle' | 'readability' {
  if (found.known) return 'defuddle';
  if (found.defuddle < found.readability * whole) return 'readability';
  return isClear(found) ? 'readability' : 'defuddle';
}
