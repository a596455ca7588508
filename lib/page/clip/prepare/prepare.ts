import { baseOf, makeAbsolute, unwrapScriptLinks } from './addresses.ts';
import { nameCallouts } from './callouts.ts';
import { noteJoins, rejoin } from './joins.ts';
import { pointLists, unpoint } from './lists.ts';
import { removePixels } from './pixels.ts';

/** Puts right in a copy of a page what the readers would get wrong. */
export function prepare(page: Document, url: string): void {
  unwrapScriptLinks(page);
  makeAbsolute(page, baseOf(page, url));
  for (const base of page.querySelectorAll('base')) base.remove();
  removePixels(page);
  nameCallouts(page);
  noteJoins(page.body);
  pointLists(page.body);
}

/** Text of a prepared page without the marks that were put into it. */
export const unmarked = (text: string): string => unpoint(rejoin(text));
