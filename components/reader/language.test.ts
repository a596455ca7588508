import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  ['en-GB', 'en-GB', 'ltr'],
  ['ar', 'ar', 'rtl'],
  ['fa_IR', 'fa-IR', 'rtl'],
  ['az-Arab', 'az-Arab', 'rtl'],
  ['ur', 'ur', 'rtl'],
  ['he', 'he', 'rtl'],
  ['ja', 'ja', 'ltr'],
] as const)('marks %s up', (said, lang, dir) => expect(languageOf(said)).toEqual({ lang, dir }));

it.each([null, '', 'English (UK)', '"><script>'])('leaves %j to the letters', (said) =>
  expect(languageOf(said)).toEqual({ lang: undefined, dir: 'auto' }),
);
