import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../scripts/browser/build.mjs';
import { ensureChromium } from '../../../scripts/setup/chromium.mjs';
import { ensureFirefox } from '../../../scripts/setup/firefox.mjs';

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
  }
}

/** Finds the browsers and builds the extension for each, once for all browser tests. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', {
    executablePath: await ensureChromium(),
    extension: await buildExtension('chrome', 'test'),
  });
  project.provide('firefox', {
    executablePath: await ensureFirefox(),
    extension: await buildExtension('firefox', 'test'),
  });
}
