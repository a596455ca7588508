import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { pageScript } from '../../browser/support/pageScript.ts';
import type * as inPage from './inPage.ts';

type InPage = typeof inPage;

/** Saved pages as a browser shows them, their own scripts off and nothing else fetched. */
export class SavedBrowser {
  private constructor(
    private readonly context: BrowserContext,
    private readonly script: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(executablePath: string): Promise<SavedBrowser> {
    const script = await pageScript(new URL('inPage.ts', import.meta.url).pathname, 'clipBench');
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    });
    const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
    return new SavedBrowser(context, script, () => browser.close());
  }

  async #open({ url, html }: { url: string; html: string }): Promise<Page> {
    const page = await this.context.newPage();
    await page.route('**/*', (route) =>
      route.request().url() === url
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Calls one of the functions of `inPage.ts` in a saved page. */
  async call<Name extends keyof InPage>(
    saved: { url: string; html: string },
    name: Name,
    ...given: Parameters<InPage[Name]>
  ): Promise<Awaited<ReturnType<InPage[Name]>>> {
    const page = await this.#open(saved);
    try {
      const call = `clipBench.${name}(...${JSON.stringify(given)})`;
      return await page.evaluate<Awaited<ReturnType<InPage[Name]>>>(`${this.script};${call}`);
    } finally {
      await page.close();
    }
  }

  /**
   * Calls one of the functions of `inPage.ts` in page after page, in one tab that has the script once: many times as
   * fast as a tab each. The tab's own address is none of theirs.
   */
  async callInEach<Name extends keyof InPage, Saved extends { html: string }>(
    pages: readonly Saved[],
    name: Name,
    given: (saved: Saved) => Parameters<InPage[Name]>,
  ): Promise<Awaited<ReturnType<InPage[Name]>>[]> {
    const page = await this.context.newPage();
    try {
      await page.route('**/*', (route) => route.abort());
      await page.evaluate(`${this.script};globalThis.clipBench = clipBench`);
      const results: Awaited<ReturnType<InPage[Name]>>[] = [];
      for (const saved of pages) {
        await page.setContent(saved.html, { waitUntil: 'domcontentloaded' });
        results.push(await page.evaluate(`clipBench.${name}(...${JSON.stringify(given(saved))})`));
      }
      return results;
    } finally {
      await page.close();
    }
  }
}
