import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as Extension } from 'wxt/browser';

/** What pages of the extension see. */
declare const browser: typeof Extension;

/** Firefox names an extension's pages by a number of its own choice, unless a preference gives one. */
const extensionId = 'commonplace@commonplace.example';
const host = '8c5c2f7e-0c1b-4f5e-9d0a-3a1f6a3f9b11';

export interface Box {
  x: number;
  y: number;
  text: string;
}

/** A Firefox with a fresh profile of its own and the extension in it. */
export class Firefox {
  private constructor(
    private readonly driver: Browser,
    private readonly desk: Page,
  ) {}

  /**
   * @param executablePath the browser's program
   * @param extension folder of the built extension
   */
  static async launch(executablePath: string, extension: string): Promise<Firefox> {
    const driver = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // Since Firefox 153 a driver may open pages of an extension only with access to the system.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: host }),
      },
    });
    await driver.installExtension(extension);
    const firefox = new Firefox(driver, await driver.newPage());
    await firefox.show(firefox.desk, 'options.html');
    return firefox;
  }

  async visit(url: string): Promise<Page> {
    const page = await this.driver.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension in a tab. */
  async open(file: string): Promise<Page> {
    const page = await this.driver.newPage();
    await this.show(page, file);
    return page;
  }

  /** The browser's number of the tab that `page` is in. */
  tabId(page: Page): Promise<number> {
    return this.desk.evaluate(async (url) => {
      const tabs = await browser.tabs.query({});
      return tabs.findLast((tab) => tab.url === url)!.id!;
    }, page.url());
  }

  /**
   * Where a control of the extension's interface in a web page is, by its visible text or its label.
   * Only an extension sees into its closed shadow root, so the extension is asked to look.
   */
  async inPage(page: Page, name: string): Promise<Box | null> {
    return this.desk.evaluate(
      async (tabId, wanted) => {
        const [found] = await browser.scripting.executeScript({
          target: { tabId },
          args: [wanted],
          func: (label: string) => {
            interface Piercing extends Element {
              openOrClosedShadowRoot: ShadowRoot | null;
            }
            const controls = [...document.querySelectorAll<Piercing>('*')].flatMap((element) => [
              ...(element.openOrClosedShadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
            ]);
            const named = controls.findLast(
              (it) => it.getAttribute('aria-label') === label || it.textContent.trim() === label,
            );
            if (!named) return null;
            const box = named.getBoundingClientRect();
            const text = named.textContent;
            return { x: box.x + box.width / 2, y: box.y + box.height / 2, text };
          },
        });
        return (found?.result ?? null) as { x: number; y: number; text: string } | null;
      },
      await this.tabId(page),
      name,
    );
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** Pages of extensions never report that they have loaded: opening one is waited for by its content. */
  private async show(page: Page, file: string): Promise<void> {
    await page.goto(`moz-extension://${host}/${file}`, { waitUntil: [] });
    await page.waitForFunction(
      (path) => location.pathname === path && document.readyState === 'complete',
      {},
      `/${file.replace(/[?#].*/, '')}`,
    );
  }
}
