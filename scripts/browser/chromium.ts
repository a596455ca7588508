import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Browser } from 'wxt/browser';

/** What pages of the extension see. */
declare const chrome: typeof Browser;

export interface ChromiumOptions {
  /** the browser's program */
  executablePath: string;
  /** folder of the built extension */
  extension: string;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
}

/** A Chromium with a fresh profile of its own and the extension in it. */
export interface Chromium {
  context: BrowserContext;
  /** speaks to the browser itself */
  session: CDPSession;
  extensionId: string;
  /** opens a page of the extension, `popup.html` for one, in a tab */
  open(file: string): Promise<Page>;
  /** the browser's number of the tab that `page` is in */
  tabId(page: Page): Promise<number>;
  /** ends the browser and removes its profile */
  close(): Promise<void>;
}

/**
 * Starts a Chromium. The extension is loaded over the debugging pipe, since branded Chromes no longer
 * take it from the command line.
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'commonplace-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless,
    // Playwright's headless shell and its own switches would leave extensions out.
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless ? ['--headless'] : [])],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--no-first-run',
      ...(options.headless ? ['--headless=new'] : []),
    ],
    // Whoever starts a browser ends it; it ends by itself when its debugging pipe breaks.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.headless ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    viewport: options.headless ? { width: 1280, height: 800 } : null,
  });

  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  const session = await context.browser()!.newBrowserCDPSession();
  const { id } = await session
    .send('Extensions.loadUnpacked', { path: options.extension })
    .catch(async (error: unknown) => {
      await close();
      throw error;
    });
  const open = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${file}`);
    return page;
  };

  return {
    context,
    session,
    extensionId: id,
    open,
    close,
    async tabId(page) {
      const asking = await open('options.html');
      const tabs = await asking.evaluate(() => chrome.tabs.query({}));
      await asking.close();
      const tab = tabs.findLast(({ url }) => url === page.url());
      if (tab?.id === undefined) throw new Error(`no tab shows ${page.url()}`);
      return tab.id;
    },
  };
}
