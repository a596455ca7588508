import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { handbook, pinned } from './support/documents.ts';
import { Firefox } from './support/firefox.ts';
import { type Pages, servePages } from './support/pages.ts';
import { until } from './support/until.ts';
import { words } from './support/words.ts';

const tip = 'A cold drip hurts more than the needle.';
const viewing = (file: string) => `viewer.html?${new URLSearchParams({ file })}`;

describe('a PDF in our viewer in Firefox', { timeout: 90_000 }, () => {
  let pages: Pages;
  let firefox: Firefox;
  let page: Page;

  beforeAll(async () => {
    const file = handbook(60);
    pages = await servePages({ 'handbook.pdf': file, 'elsewhere.pdf': file });
    const driven = inject('firefox');
    firefox = await Firefox.launch(driven.executablePath, driven.extension);
    await choose(words('options.private'));
  });

  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
  });

  /** Turns something on in the settings, and sees that it is kept. */
  const choose = async (label: string) => {
    const isOn = (settings: Page) =>
      settings.$eval(`::-p-aria([name="${label}"])`, (box) => (box as HTMLInputElement).checked);
    const settings = await firefox.open('options.html');
    await settings.locator(`::-p-aria([name="${label}"])`).click();
    await until('the setting to be kept', async () => {
      const again = await firefox.open('options.html');
      await again.locator(`::-p-aria([name="${label}"])`).wait();
      const kept = await isOn(again);
      await again.close();
      return kept;
    });
    await settings.close();
  };

  const drawn = (number: number) =>
    page.waitForSelector(`.page[data-page-number="${number}"] .textLayer .endOfContent`);

  it('takes a tip on selected words', async () => {
    page = await firefox.open(viewing(pages.at('handbook.pdf')));
    await drawn(1);
    await firefox.select(page, pinned);
    await firefox.clickInPage(page, words('kind.tip'));
    await page.keyboard.type(tip);
    await firefox.clickInPage(page, words('composer.save'));
    await expect.poll(() => firefox.highlighted(page)).toContain(pinned);
  });

  it('shows it in the same file at another address', async () => {
    await page.close();
    page = await firefox.open(viewing(pages.at('elsewhere.pdf')));
    await drawn(1);
    await expect.poll(() => firefox.highlighted(page)).toContain(pinned);
  });

  it('goes there from the side panel', async () => {
    await page.locator(`input[aria-label="${words('viewer.page')}"]`).fill('40');
    await page.keyboard.press('Enter');
    await drawn(40);
    const panel = await firefox.open(`sidepanel.html?tab=${await firefox.tabId(page)}`);
    await panel.locator(`::-p-text(${tip})`).wait();
    // Nothing moves in a tab that nobody sees: the panel is beside the page, not in front of it.
    await page.bringToFront();
    const jump = `::-p-aria([name="${words('thread.jump', [pinned])}"])`;
    await panel.$eval(jump, (button) => (button as HTMLElement).click());
    await until('the words in sight', () =>
      page.evaluate(() => {
        const shown = [...CSS.highlights.get('commonplace-tip')!][0] as Range | undefined;
        const top = shown?.getBoundingClientRect().top ?? -1;
        return top > 0 && top < innerHeight;
      }),
    );
    await panel.close();
  });

  it("comes by itself where the member chose so, and Back shows the browser's own", async () => {
    await choose(words('options.documents'));
    const other = await firefox.visit('about:blank');
    // The navigation asked for is cut off by the viewer's, and never said to have ended.
    void other.goto(pages.at('handbook.pdf')).catch(() => null);
    const address = () => other.evaluate(() => location.href).catch(() => '');
    await until('the viewer', async () => (await address()).includes('/viewer.html?'));
    await other.waitForSelector('.textLayer');
    await other.evaluate(() => history.back());
    await until("the browser's own", async () => (await address()) === pages.at('handbook.pdf'));
    await other.close();
  });
});
