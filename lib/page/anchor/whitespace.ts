/** Takes no room: soft hyphen, zero-width space, direction marks, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
const allInvisible = new RegExp(invisible, 'g');
const unevenSpace = /[^\S ]| {2}/;
const space = /\s/;

/**
 * Text as people see it: runs of white space as one space, invisible characters left out.
 * @param afterSpace whether the text before ends in a space, so that one at the start is not seen
 */
export function collapse(raw: string, afterSpace = false): string {
  let text = raw;
  if (invisible.test(text)) text = text.replace(allInvisible, '');
  if (unevenSpace.test(text)) text = text.replace(/\s+/g, ' ');
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

/**
 * Where the character at `index` of `collapse(raw, afterSpace)` stands in `raw`;
 * the length of `raw` where there is none.
 */
export function rawIndex(raw: string, index: number, afterSpace: boolean): number {
  if (!invisible.test(raw) && !unevenSpace.test(raw)) {
    return Math.min(raw.length, index + (afterSpace && raw.startsWith(' ') ? 1 : 0));
  }
  let inSpace = afterSpace;
  let seen = 0;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at]!;
    if (invisible.test(character)) continue;
    const isSpace = space.test(character);
    if (isSpace && inSpace) continue;
    inSpace = isSpace;
    if (seen++ === index) return at;
  }
  return raw.length;
}
