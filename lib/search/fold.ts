/** Letters that Unicode does not decompose, but that people type without their stroke or ligature. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
};

const strokes = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel signs of Arabic.
 * Other scripts' marks make other letters (か and が, Indic vowels) and stay.
 */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/** Text as it is compared in search: lower case, compatibility forms unified (NFKC), accents folded. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(strokes, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
