import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    messages: Record<string, string>;
  }
}

/** The words of a locale as the built extension carries them, by their message names. */
export async function messagesOf(locale: string): Promise<Record<string, string>> {
  const file = join(import.meta.dirname, '../../locales', `${locale}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/** Vitest's global set-up: reads the English words once, for every file of tests. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('messages', await messagesOf('en'));
}
