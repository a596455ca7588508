import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as Extension } from 'wxt/browser';

import { endsOf, paintedWords } from './selection.ts';
import { until } from './until.ts';
import type { NewMember } from './welcome.ts';
import { words } from './words.ts';

/** What pages of the extension see. */
declare const browser: typeof Extension;

/** Firefox names an extension's pages by a number of its own choice, unless a preference gives one. */
const extensionId = 'commonplace@commonplace.example';
const host = '8c5c2f7e-0c1b-4f5e-9d0a-3a1f6a3f9b11';

interface Point {
  x: number;
  y: number;
}

/** The driver is not told of the addresses of the extension's own pages. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href);

/** In a page, as an extension: where the middle of a control of ours is, by its text or its label. */
function controlNamed(label: string): Point | null {
  interface Piercing extends Element {
    openOrClosedShadowRoot: ShadowRoot | null;
  }
  const controls = [...document.querySelectorAll<Piercing>('*')].flatMap((element) => [
    ...(element.openOrClosedShadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
  ]);
  const named = controls.findLast(
    (it) => it.getAttribute('aria-label') === label || it.textContent.trim() === label,
  );
  // What floats is hidden until it has its place.
  if (!named || getComputedStyle(named).visibility !== 'visible') return null;
  const box = named.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
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
   * @param preferences of the browser, by name
   */
  static async launch(
    executablePath: string,
    extension: string,
    preferences: Record<string, boolean> = {},
  ): Promise<Firefox> {
    const driver = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // Since Firefox 153 a driver may open pages of an extension only with access to the system.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...preferences,
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
  async tabId(page: Page): Promise<number> {
    return this.desk.evaluate(
      async (url) => {
        const tabs = await browser.tabs.query({});
        return tabs.findLast((tab) => tab.url === url)!.id!;
      },
      await addressOf(page),
    );
  }

  /**
   * Where a control of the extension's interface in a web page is, by its visible text or its label.
   * Only an extension sees into its closed shadow root, so the extension is asked to look.
   */
  private async inPage(page: Page, name: string): Promise<Point | null> {
    // Pages of the extension itself look on their own.
    if ((await addressOf(page)).startsWith('moz-extension:'))
      return page.evaluate(controlNamed, name);
    const injection = `{
      target: { tabId: ${await this.tabId(page)} },
      args: [${JSON.stringify(name)}],
      func: ${controlNamed},
    }`;
    const found = `browser.scripting.executeScript(${injection}).then(([it]) => it?.result ?? null)`;
    return (await this.desk.evaluate(found)) as Point | null;
  }

  /** Whether the extension shows a control in a web page, by its visible text or its label. */
  async isInPage(page: Page, name: string): Promise<boolean> {
    return (await this.inPage(page, name)) !== null;
  }

  /** Waits for a control of the extension in a web page and clicks its middle. */
  async clickInPage(page: Page, name: string): Promise<void> {
    const { x, y } = await until(`"${name}" in the page`, () => this.inPage(page, name));
    await page.mouse.click(x, y);
  }

  /**
   * Takes a screenshot of the page in front, and gives the page that cuts it: opened once more, since
   * the driver does not see into a page that the extension opened itself.
   */
  async screenshot(page: Page, urlKey: string): Promise<Page> {
    await page.bringToFront();
    const input = { tabId: await this.tabId(page), urlKey };
    const answer = await this.desk.evaluate(
      (envelope) => browser.runtime.sendMessage(envelope) as Promise<{ ok: boolean }>,
      { to: 'background', call: 'tab.picture', input },
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const opened = await until('the page that cuts it', () =>
      this.desk.evaluate(async () => {
        const tabs = await browser.tabs.query({});
        return tabs.find(({ url }) => url?.includes('/crop.html'))?.url ?? null;
      }),
    );
    return this.open(opened.slice(opened.indexOf('crop.html')));
  }

  highlighted(page: Page): Promise<string[]> {
    return page.evaluate(paintedWords);
  }

  /** Selects words as a reader does. */
  async select(page: Page, quote: string): Promise<void> {
    const { from, to } = await page.evaluate(endsOf, quote);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  }

  /** Clicks in the first letter of `quote`. */
  async clickWords(page: Page, quote: string): Promise<void> {
    const { from } = await page.evaluate(endsOf, quote);
    await page.mouse.click(from.x + 2, from.y);
  }

  /** Has the annotator in a page keep the selected words as a highlight, as the context menu does. */
  async keepSelection(page: Page): Promise<void> {
    const message = { to: 'annotator', call: 'annotator.compose', input: { kind: 'highlight' } };
    await this.desk.evaluate(
      (tabId, envelope) => browser.tabs.sendMessage(tabId, envelope),
      await this.tabId(page),
      message,
    );
  }

  /** Joins a community by an invite's link as somebody new at its hub. */
  async join(
    invite: string,
    { name, email, password }: NewMember,
    community: string,
  ): Promise<void> {
    const page = await this.open(`welcome.html#invite=${encodeURIComponent(invite)}`);
    const press = (label: string) =>
      page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
    const fill = (purpose: string, text: string) =>
      page.locator(`input[autocomplete="${purpose}"]`).fill(text);
    await press(words('community.join'));
    await fill('name', name);
    await fill('email', email);
    await fill('new-password', password);
    await press(words('account.signUpDo'));
    await page.locator(`::-p-text(${words('community.joined', [community])})`).wait();
    await page.close();
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
