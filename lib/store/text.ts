import { countWords } from '../model/countWords.ts';
import { limits } from '../model/limits.ts';
import type { TextTable, TextVersion } from '../model/longText.ts';
import { mergedText, mergeTexts } from '../model/mergeTexts.ts';
import type { RowOf } from '../model/operation.ts';
import { byteLength } from '../model/text.ts';

/** How long a long text may be, in bytes of UTF-8. */
export const mostBytes = {
  contents: limits.bytes.markdown,
  annotations: limits.bytes.body,
} as const;

/** A row's long text as it is; null where nothing is known of when it was set. */
export function textVersion(row: RowOf[TextTable]): TextVersion | null {
  const text = 'markdown' in row ? row.markdown : row.body;
  return row.textClock ? { text, clock: row.textClock } : null;
}

/** What is read of Markdown: not where its links lead. */
const read = (markdown: string): string => markdown.replaceAll(/\]\([^()\s]*\)/gu, ']');

/** The fields that a changed text comes with. */
export const textFields = (table: TextTable, text: string) =>
  table === 'contents' ? { markdown: text, words: countWords(read(text), null) } : { body: text };

/** Two texts made of one, as one; null where they collide, or are longer together than can be kept. */
export function mergeWithin(
  table: TextTable,
  base: string,
  mine: string,
  theirs: string,
): string | null {
  const merged = mergedText(mergeTexts(base, mine, theirs));
  return merged !== null && byteLength(merged) <= mostBytes[table] ? merged : null;
}
