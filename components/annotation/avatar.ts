const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstLetter = (word: string): string =>
  segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** One or two letters for a name: of its first and its last word; `?` for a name without letters. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const picked = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return picked.map(firstLetter).join('').toLocaleUpperCase() || '?';
}

/** A colour that stays with a name: dark enough for white letters on it (4.5:1). */
export function avatarColour(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 360;
  return `oklch(50% 0.11 ${hash})`;
}
