import { baseOf, makeAbsolute, unwrapScriptLinks } from './addresses.ts';
import { unlinkSelves } from './anchors.ts';
import { nameCallouts } from './callouts.ts';
import { nameCode } from './code.ts';
import { noteJoins, rejoin } from './joins.ts';
import { nameLanguages } from './languages.ts';
import { pointLists, unpoint } from './lists.ts';
import { mendMaths } from './maths.ts';
import { nameNotes } from './notes.ts';
import { removeLineNumbers } from './numbers.ts';
import { removePixels } from './pixels.ts';
import { bracketReadings } from './ruby.ts';
import { noteTasks, writeTasks } from './tasks.ts';

/** Puts right in a copy of a page what the readers would get wrong. */
export function prepare(page: Document, url: string): void {
  unwrapScriptLinks(page);
  makeAbsolute(page, baseOf(page, url));
  for (const base of page.querySelectorAll('base')) base.remove();
  removePixels(page);
  nameCallouts(page);
  nameCode(page);
  removeLineNumbers(page);
  nameLanguages(page);
  mendMaths(page);
  nameNotes(page);
  unlinkSelves(page);
  noteTasks(page);
  bracketReadings(page);
  noteJoins(page.body);
  pointLists(page.body);
}

/** Text of a prepared page without the marks that were put into it. */
export const unmarked = (text: string): string => writeTasks(unpoint(rejoin(text)));
