/** The languages (ISO 639) in which other forms of a word are found. */
export const stemmedLanguages = [
  ...(['ar', 'bg', 'da', 'de', 'en', 'es', 'fi', 'fr', 'hu', 'id'] as const),
  ...(['it', 'nb', 'nl', 'nn', 'no', 'pt', 'ro', 'ru', 'sv', 'tr'] as const),
];
export type StemmedLanguage = (typeof stemmedLanguages)[number];
