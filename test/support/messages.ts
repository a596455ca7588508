import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The words of a locale as the built extension carries them, by their message names. */
export async function messagesOf(locale: string): Promise<Record<string, string>> {
  const file = join(import.meta.dirname, '../../locales', `${locale}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/**
 * Puts substitutions into a message as `i18n.getMessage` of a browser does: `$1` to `$9` are
 * replaced, `$$` stands for a dollar sign.
 */
export const substitute = (message: string, substitutions: readonly string[]): string =>
  message.replace(/\$(\$|[1-9])/g, (_, mark: string) =>
    mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? ''),
  );
