import { type Edit, splice } from './edit.ts';
import { isInCode, linesOf } from './marker.ts';

const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))( +)(\[[ xX]\] +)?/;

/**
 * What Enter makes of a list or a quote: its next item, or its end where the item is empty.
 * @returns null where the caret is in neither
 */
export function continueList({ text, start, end }: Edit): Edit | null {
  const { from } = linesOf({ text, start, end: start });
  const found = item.exec(text.slice(from));
  if (!found || from + found[0].length > start || isInCode(text, start)) return null;
  const [beginning, indent = '', bullet, number, dot = '', quoted, space = ' ', box] = found;
  const lineEnd = linesOf({ text, start: end, end }).to;
  if (start === end && text.slice(from + beginning.length, lineEnd).trim() === '') {
    return { text: splice(text, from, lineEnd, ''), start: from, end: from };
  }
  const sign = bullet ?? quoted ?? `${Number(number) + 1}${dot}`;
  const next = `\n${indent}${sign}${space}${box ? '[ ] ' : ''}`;
  return {
    text: splice(text, start, end, next),
    start: start + next.length,
    end: start + next.length,
  };
}
