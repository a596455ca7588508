import { baseOf, makeAbsolute, unwrapScriptLinks } from './addresses.ts';
import { noteJoins } from './joins.ts';
import { removePixels } from './pixels.ts';

/** Puts right in a copy of a page what the readers would get wrong. */
export function prepare(page: Document, url: string): void {
  unwrapScriptLinks(page);
  makeAbsolute(page, baseOf(page, url));
  for (const base of page.querySelectorAll('base')) base.remove();
  removePixels(page);
  noteJoins(page.body);
}
