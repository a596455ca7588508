import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { languageOf } from './stem/languages.ts';
import type { StemmedLanguage } from './stem/stemmed.ts';
import { type Term, words } from './terms.ts';

/** By the language's ISO 639 code: those that are stemmed. */
const lists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ar: arabic,
    bg: bulgarian,
    da: danish,
    de: german,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
    hu: hungarian,
    id: indonesian,
    it: italian,
    nb: norwegian,
    nl: dutch,
    nn: norwegian,
    no: norwegian,
    pt: portuguese,
    ro: romanian,
    ru: russian,
    sv: swedish,
    tr: turkish,
  } satisfies Record<StemmedLanguage, readonly string[]>),
);

/** What questions begin with, where the lists leave it out: they are made for texts, and engines are asked questions. */
const asking: ReadonlyMap<string, string> = new Map(
  Object.entries({
    da: 'hvordan hvorfor hvornår hvilken hvilket hvilke kan',
    de: 'warum wann wieso',
    en: 'a',
    fi: 'miten miksi milloin',
    fr: 'comment faire pourquoi quoi quand où',
    it: 'fare quando',
    nl: 'waarom wanneer welke',
    pt: 'fazer porque é',
    ru: 'почему',
  }),
);

const made = new Map<string, ReadonlySet<string>>();

/** The stop words of a language as they are compared: a list's `don't` is two words here. */
function stopWordsOf(language: string): ReadonlySet<string> {
  const known = made.get(language);
  if (known) return known;
  const text = [...(lists.get(language) ?? []), asking.get(language) ?? ''].join(' ');
  const found = new Set(words(text).map(({ folded }) => folded));
  made.set(language, found);
  return found;
}

/**
 * The words of a text that say what it is about, each once: without those that stand in any text.
 * @param languages that the text may be in, as tags such as `de-AT`: a word that says nothing in one of them is left out
 */
export function tellingTerms(text: string, languages: readonly string[]): Term[] {
  const stops = [...new Set(languages.map(languageOf))].map(stopWordsOf);
  const telling = words(text).filter(({ folded }) => !stops.some((some) => some.has(folded)));
  const first = new Map<string, Term>();
  for (const term of telling) if (!first.has(term.folded)) first.set(term.folded, term);
  return [...first.values()];
}
