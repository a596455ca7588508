import { cp } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../scripts/browser/build.mjs';
import { ensureChromium } from '../../../scripts/setup/chromium.mjs';
import { ensureFirefox } from '../../../scripts/setup/firefox.mjs';
import { onceARun } from '../../support/onceARun.ts';

export interface Driven {
  /** the browser's program */
  executablePath: string;
  /** folder of the built extension */
  extension: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Driven;
    firefox: Driven;
    /** with the extension as members install it, which has to ask before it reads pages */
    asking: Driven;
  }
}

const built = (browser: 'chrome' | 'firefox', mode: 'production' | 'test') =>
  onceARun(`extension for ${browser}, ${mode}`, async (path) =>
    cp(await buildExtension(browser, mode), path, { recursive: true }),
  );

/** Finds the browsers and builds the extension for each, once for all browser tests of a run. */
export default async function setup(project: TestProject): Promise<void> {
  const [chromium, firefox] = [await ensureChromium(), await ensureFirefox()];
  const [forChromium, forFirefox, asking] = await Promise.all([
    built('chrome', 'test'),
    built('firefox', 'test'),
    built('chrome', 'production'),
  ]);
  project.provide('chromium', { executablePath: chromium, extension: forChromium });
  project.provide('firefox', { executablePath: firefox, extension: forFirefox });
  project.provide('asking', { executablePath: chromium, extension: asking });
}
