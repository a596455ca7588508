import { inject, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { substitute } from './substitute.ts';

const messages = inject('messages');

fakeBrowser.i18n.getMessage = (name: string, substitutions: string | string[] = []): string =>
  substitute(messages[name] ?? '', [substitutions].flat());
fakeBrowser.i18n.getUILanguage = () => 'en';

vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('chrome', fakeBrowser);
