/**
 * Text as PostgreSQL's jsonb takes it: without NUL, and with lone surrogates replaced by U+FFFD.
 * Everything else stays as it was written.
 */
export const wellFormed = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const encoder = new TextEncoder();

/** Length in bytes of UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** The first `count` code points: PostgreSQL's `char_length` counts these, JavaScript's `length` does not. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  let end = 0;
  let seen = 0;
  for (const character of text) {
    if (++seen > count) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** As much of the start of `text` as fits into `limit` bytes of UTF-8, never half a character. */
export function firstBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit) return text;
  const room = new Uint8Array(limit);
  return text.slice(0, encoder.encodeInto(text, room).read);
}
