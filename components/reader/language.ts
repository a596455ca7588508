/** Scripts written from right to left that pages of the web are in. */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

export interface Language {
  /** BCP 47, as the `lang` attribute takes it; undefined where the page did not say, or not in that form */
  lang: string | undefined;
  /** `auto`: the first letter tells */
  dir: 'ltr' | 'rtl' | 'auto';
}

/** How text in a language is marked up. @param said what a page says of its language */
export function languageOf(said: string | null): Language {
  try {
    const locale = new Intl.Locale((said ?? '').replaceAll('_', '-'));
    const { script = '' } = locale.maximize();
    return { lang: locale.toString(), dir: rightToLeft.has(script) ? 'rtl' : 'ltr' };
  } catch {
    return { lang: undefined, dir: 'auto' };
  }
}
