import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { engineOrigins } from '../../lib/model/searchEngine.ts';
import { buildExtension } from '../../scripts/browser/build.mjs';
import { countRows } from './support/countRows.ts';
import { enginePage } from './support/enginePages.ts';
import { Firefox } from './support/firefox.ts';
import { StoppableHub } from './support/hub.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

/** What pages of the extension see. */
declare const browser: typeof Browser;

const results = 'https://www.bing.com/search?q=pressure+ulcers+heels';
const title = 'Pressure ulcers: looking before they show';

/** What members install, in a browser that says yes to each question for a permission without showing it. */
describe('beside web search, in Firefox', { timeout: 60_000 }, () => {
  let hub: StoppableHub;
  let firefox: Firefox;
  let settings: Page;
  let page: Page;

  beforeAll(async () => {
    const extension = await buildExtension('firefox', 'production');
    hub = await StoppableHub.start();
    firefox = await Firefox.launch(inject('firefox').executablePath, extension, {
      'extensions.webextOptionalPermissionPrompts': false,
    });
    await firefox.join(hub.invite, account('Jonas'), 'Ward 6');
    settings = await firefox.open('options.html');
    await until(
      'the library to arrive',
      async () => (await settings.evaluate(countRows, 'resources')) > 5,
    );
    page = await firefox.visit('about:blank');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = enginePage('bing', request.url(), null);
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    });
    await page.goto(results);
  });

  afterAll(async () => {
    await firefox?.close();
    await hub?.remove();
  });

  const press = async () => {
    await settings.bringToFront();
    await settings.locator('::-p-aria([name="Bing"][role="checkbox"])').click();
  };
  const isOn = () =>
    settings.$eval('::-p-aria([name="Bing"][role="checkbox"])', (box) =>
      Reflect.get(box, 'checked'),
    );
  const allowed = () =>
    settings.evaluate(
      (origins) => browser.permissions.contains({ origins }),
      engineOrigins('bing'),
    );
  const hosts = () => page.$$eval('commonplace-beside', (found) => found.length);
  const there = () => until('our hits', async () => (await hosts()) === 1);
  const gone = () => until('them to go', async () => (await hosts()) === 0);

  it('is off, and may read nothing', async () => {
    expect([await isOn(), await allowed(), await hosts()]).toEqual([false, false, 0]);
  });

  it('comes to the results that are open once it is turned on', async () => {
    await press();
    await there();
    expect([await isOn(), await allowed()]).toEqual([true, true]);
    await page.bringToFront();
    expect(await firefox.isInPage(page, title)).toBe(true);
  });

  it('tells the page nothing', async () => {
    const seen = await page.evaluate(() => {
      const own = document.querySelector('commonplace-beside')!;
      const find = (text: string): boolean => Reflect.get(window, 'find').call(window, text);
      return {
        root: own.shadowRoot,
        text: document.documentElement.textContent?.includes('ulcers:'),
        found: [find('First'), find('Pressure ulcers:')],
        next: own.nextElementSibling?.textContent,
      };
    });
    expect(seen).toEqual({ root: null, text: false, found: [true, false], next: 'First' });
  });

  it('is there at the next search, and is closed', async () => {
    await page.goto(`${results}&form=next`);
    await there();
    await page.bringToFront();
    await firefox.clickInPage(page, words('beside.close'));
    await gone();
  });

  it('goes with the permission, where the browser’s settings take it', async () => {
    await page.goto(results);
    await there();
    await settings.evaluate(
      (origins) => browser.permissions.remove({ origins }),
      engineOrigins('bing'),
    );
    await gone();
    await until('the settings to show it', async () => !(await isOn()));
  });

  it('gives the permission back when it is turned off', async () => {
    await press();
    await there();
    await page.goto('https://www.bing.com/maps');
    await press();
    await until('the permission to be given back', async () => !(await allowed()));
    // The driver waits in vain for a page to load that was only put away.
    await page.evaluate(() => setTimeout(() => history.back()));
    await until(
      'the results to come back',
      async () => (await page.evaluate(() => location.pathname)) === '/search',
    );
    await gone();
  });
});
