import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Firefox } from './support/firefox.ts';
import { livePages, liveQuotes } from './support/livePages.ts';
import { type Pages, servePages } from './support/pages.ts';
import { endsOf } from './support/selection.ts';
import { until } from './support/until.ts';
import { words } from './support/words.ts';

type Name = keyof typeof liveQuotes;

describe('pages that change under their notes, in Firefox', { timeout: 60_000 }, () => {
  let pages: Pages;
  let firefox: Firefox;

  beforeAll(async () => {
    const { executablePath, extension } = inject('firefox');
    pages = await servePages(livePages);
    firefox = await Firefox.launch(executablePath, extension);
    const settings = await firefox.open('options.html');
    await settings.locator(`::-p-aria([name="${words('options.private')}"])`).click();
    await settings.close();
  });

  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
  });

  const shows = (page: Page, ...names: Name[]) =>
    expect
      .poll(() => firefox.highlighted(page), { timeout: 15_000 })
      .toEqual(names.map((name) => liveQuotes[name]));

  const keep = async (page: Page, name: Name) => {
    const quote = liveQuotes[name];
    const { from, to } = await until(`the page to say "${quote}"`, () =>
      page.evaluate(endsOf, quote).catch(() => null),
    );
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await firefox.clickInPage(page, words('kind.highlight'));
    await shows(page, name);
  };

  it('an application shows each of its routes its own notes', async () => {
    const page = await firefox.visit(pages.at('one'));
    await keep(page, 'one');
    await page.click('a[href="two"]');
    await shows(page);
    await keep(page, 'two');
    await page.goBack();
    await shows(page, 'one');
    await page.close();
  });

  it.each(['framed', 'shady', 'late'] as const)('keeps and finds again: %s', async (name) => {
    const page = await firefox.visit(pages.at(name));
    await keep(page, name);
    await page.reload();
    await shows(page, name);
    await page.close();
  });

  it('holds on to words of a page that draws itself anew ten times a second', async () => {
    const page = await firefox.visit(pages.at('restless'));
    await keep(page, 'restless');
    await page.reload();
    await shows(page, 'restless');
    await page.close();
  });
});
