import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf, substitute } from './messages.ts';

const messages = await messagesOf('en');

fakeBrowser.i18n.getMessage = (name: string, substitutions: string | string[] = []): string =>
  substitute(messages[name] ?? '', [substitutions].flat());
fakeBrowser.i18n.getUILanguage = () => 'en';

vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('chrome', fakeBrowser);
