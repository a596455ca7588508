import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** Browser tests that measure how long something takes. */
const timed = ['test/browser/{clip,clipSelection,library,livePages,mainJob,pdf}.chromium.test.ts'];

const browser = {
  globalSetup: ['test/support/onceARun.ts', 'test/browser/support/globalSetup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What comes within a second on a quiet machine may take many on a busy one.
  expect: { poll: { timeout: 20_000 } },
};

/** Faults thrown at the real thing, workers killed at each of their steps, histories made up by chance. */
const long = /\/test\/faults\/|\.(killed|property)\.test\./;

/** What takes longest is begun first, so that no core waits for it at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // One less than there are cores, as it is by itself, leaves one of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
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
          ...browser,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: timed,
          // Each drives browsers of its own: two cores carry two of them at a time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // These have the machine to themselves, one after the other.
        test: {
          ...browser,
          name: 'browser-timed',
          include: timed,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
