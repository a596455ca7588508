import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Outside a browser, the extension's interfaces are `fakeBrowser`'s and the words are English. */
const extension = {
  resolve: {
    alias: [
      { find: '#i18n', replacement: at('.wxt/i18n/index.ts') },
      {
        find: /^(wxt|@wxt-dev)\/browser$/,
        replacement: at('test/support/fakeBrowser.ts'),
      },
    ],
  },
};

export default defineConfig({
  test: {
    // One less than there are cores, as it is by itself, leaves one of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...extension,
        test: {
          name: 'unit',
          include: [
            '{lib,components,hub,scripts}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/support/**/*.test.ts',
          ],
          globalSetup: ['test/support/messages.ts'],
          setupFiles: ['test/support/browser.ts'],
          server: { deps: { inline: [/wxt/] } },
          // A busy machine is no reason to fail.
          testTimeout: 30_000,
        },
      },
      {
        ...extension,
        test: {
          name: 'integration',
          include: ['test/{integration,faults}/**/*.test.ts'],
          globalSetup: ['test/support/messages.ts', 'test/support/onceARun.ts'],
          setupFiles: ['test/support/browser.ts'],
          server: { deps: { inline: [/wxt/] } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/onceARun.ts', 'test/browser/support/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What comes within a second on a quiet machine may take many on a busy one.
          expect: { poll: { timeout: 20_000 } },
          // Each file drives browsers of its own: two cores carry one of them at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
