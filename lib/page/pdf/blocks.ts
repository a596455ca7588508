import type { Line } from './lines.ts';

/** A heading, a paragraph or an entry of a list. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'entry';
  text: string;
  /** height of its letters, in points */
  size: number;
  /** the page it begins on, counted from 1 */
  page: number;
}

const bullet = /^[•▪◦‣●○■□–]\s*/;
const numbered = /^(?:\d{1,3}|[a-z])[.)]\s+\S/;
const longestHeading = 200;

/** The size that most letters have. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const isHeading = (line: Line, body: number): boolean =>
  line.size > body * 1.15 && line.text.length <= longestHeading && /\p{L}/u.test(line.text);

/**
 * The text of two lines in one. A hyphen at the end of the first is taken for that of a word broken in two
 * where small letters stand on both sides of it.
 */
export function joined(first: string, second: string): string {
  if (/\p{L}\u00ad$/u.test(first)) return first.slice(0, -1) + second;
  if (/\p{Ll}[-\u2010]$/u.test(first) && /^\p{Ll}/u.test(second))
    return first.slice(0, -1) + second;
  if (/[\p{L}\p{N}][-\u2010]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)) return first + second;
  const isTight = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(first);
  return isTight ? first + second : `${first} ${second}`;
}

interface Before {
  line: Line;
  page: number;
}

/** Whether a line goes on with the paragraph of the one before it. */
function goesOn(before: Before, line: Line, page: number): boolean {
  const { line: last } = before;
  if (Math.abs(line.size - last.size) > Math.max(0.6, last.size * 0.08)) return false;
  const drop = last.baseline - line.baseline;
  // In the next column or on the next page, only a sentence that is not over goes on.
  if (before.page !== page || drop < -last.size)
    return !/[.!?:\u3002]["'\u201d\u2019)]*$/.test(last.text);
  if (drop > last.size * 1.75) return false;
  const isIndented = line.start > last.start + last.size * 0.8;
  return !(isIndented && /[.!?:]["'\u201d\u2019)]*$/.test(last.text));
}

/** The blocks of a document, put together from its lines. */
export function blocksOf(pages: readonly (readonly Line[])[]): Block[] {
  const body = bodySize(pages.flat());
  const blocks: Block[] = [];
  let before: Before | null = null;
  pages.forEach((lines, index) => {
    const page = index + 1;
    for (const line of lines) {
      const open = blocks.at(-1);
      const heading = isHeading(line, body);
      const begins = bullet.test(line.text) || numbered.test(line.text);
      const isSame = open && (open.kind === 'heading') === heading && !begins;
      if (before && isSame && goesOn(before, line, page)) open.text = joined(open.text, line.text);
      else {
        const kind = heading ? 'heading' : bullet.test(line.text) ? 'entry' : 'paragraph';
        blocks.push({ kind, text: line.text.replace(bullet, ''), size: line.size, page });
      }
      before = { line, page };
    }
  });
  return blocks.filter(({ text }) => text !== '');
}
