import type { GeneratedI18nStructure } from '#i18n';
import { messagesOf } from '../../support/messages.ts';
import { substitute } from '../../support/substitute.ts';

const messages = await messagesOf('en');

/**
 * The words that a surface shows for a key, so that tests read the interface by what it says and a
 * better wording breaks none of them. Of a plural, the form for many unless `count` is 1.
 */
export function words(
  key: keyof GeneratedI18nStructure,
  substitutions: readonly string[] = [],
  count = 2,
): string {
  const message = messages[key.replaceAll('.', '_')];
  if (message === undefined) throw new Error(`locales/en.yml does not have ${key}`);
  const forms = message.split(' | ');
  return substitute(forms[count === 1 ? 0 : forms.length - 1]!, substitutions);
}
