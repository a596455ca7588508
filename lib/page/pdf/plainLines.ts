import { isTextItem } from './textItem.ts';

/**
 * A page's text line by line. Line for line and space for space it is what the text layer of pdf.js says,
 * with which it changes places: words have to be found in either.
 */
export function plainLines(items: readonly object[]): string[] {
  const lines = [''];
  for (const item of items) {
    if (!isTextItem(item)) continue;
    lines[lines.length - 1] += item.str;
    if (item.hasEOL) lines.push('');
  }
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
