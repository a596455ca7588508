/** Offsets into a text in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset falls between the two halves of a character beyond U+FFFF. */
export const isInsidePair = (text: string, offset: number): boolean =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Without white space at the ends, and with whole surrogate pairs; null where nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let start = Math.max(0, isInsidePair(text, span.start) ? span.start - 1 : span.start);
  let end = Math.min(text.length, isInsidePair(text, span.end) ? span.end + 1 : span.end);
  while (start < end && text[start] === ' ') start++;
  while (start < end && text[end - 1] === ' ') end--;
  return start < end ? { start, end } : null;
}
