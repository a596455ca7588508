import { browser } from 'wxt/browser';
import { stemmedLanguages } from '../../lib/search/stem/stemmed.ts';

/** Norwegian has three codes, of which the common one is offered. */
const offered = stemmedLanguages.filter((code) => code !== 'nb' && code !== 'nn');

/** What languages are called in the member's own, in its order: those that can be chosen, and those chosen elsewhere. */
export function languageNames(chosen: readonly string[]): { code: string; name: string }[] {
  const locale = browser.i18n.getUILanguage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const { compare } = new Intl.Collator(locale);
  return [...new Set<string>([...offered, ...chosen])]
    .map((code) => ({ code, name: nameOf(names, code) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** What is no language tag, as a hub may say, is shown as it is. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
