import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

/** What pages of the extension see. */
declare const chrome: typeof Browser;

/** Pages with what the engines' results have: the field, and the list under its own id. */
const results = (asked: string, list: string, style = '') => `<!doctype html>
<title>${asked} - results</title>
<style>${style}</style>
<form><input name="q" value="${asked}"><input name="query" value="${asked}"></form>
<main id="main">${list}</main>`;

const engines = [
  [
    'Google',
    'https://www.google.com/search?q=',
    '<div id="search"><div id="rso"><p>First</p></div></div>',
  ],
  ['Bing', 'https://www.bing.com/search?q=', '<ol id="b_results"><li>First</li></ol>'],
  ['DuckDuckGo', 'https://duckduckgo.com/?q=', '<section data-testid="mainline">First</section>'],
  ['Brave Search', 'https://search.brave.com/search?q=', '<div id="results">First</div>'],
  ['Startpage', 'https://www.startpage.com/sp/search?query=', '<div class="w-gl">First</div>'],
] as const;

describe('beside web search', { timeout: 60_000 }, () => {
  let hub: StoppableHub;
  let member: Member;
  const asked: string[] = [];

  beforeAll(async () => {
    hub = await StoppableHub.start();
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    for (const [, address, list] of engines) {
      await member.chromium.context.route(`${new URL(address).origin}/**`, (route) => {
        const url = route.request().url();
        asked.push(url);
        const query = new URL(url).searchParams;
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: results(query.get('q') ?? query.get('query') ?? '', list, query.get('style') ?? ''),
        });
      });
    }
    await member.join(hub.invite, account('Nadia'));
    const library = await member.library();
    await until('the library to arrive', async () => (await library.items.count()) > 5);
    await library.page.close();
  });
  afterAll(async () => {
    await member?.chromium.close();
    await hub?.remove();
  });

  const search = async (address: string, query: string): Promise<InPage> =>
    member.visit(address + encodeURIComponent(query));
  const shown = (page: InPage) => page.has('region', words('beside.title'));

  /** A page of ours in which a later answer of the background can be waited for. */
  const settled = async (page: Page) => {
    await page.waitForLoadState('load');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  };

  async function turn(engine: string, on: boolean): Promise<void> {
    const settings = await member.settings();
    const box = settings.page.getByRole('checkbox', { name: engine });
    await (on ? box.check() : box.uncheck());
    await until(`the script to be ${on ? 'there' : 'gone'}`, async () => {
      const matches = await settings.page.evaluate(async () => {
        const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: ['beside'] });
        return script?.matches?.length ?? 0;
      });
      return matches > 0 === on;
    });
    await settings.page.close();
  }

  it('shows nothing that was not asked for', async () => {
    const page = await search(engines[0][1], 'pressure ulcers');
    await settled(page.page);
    expect(await shown(page)).toBe(false);
    expect(await page.page.locator('commonplace-beside').count()).toBe(0);
    await page.page.close();
  });

  it.each(engines)('shows hits above the results of %s once it is on', async (name, address) => {
    await turn(name, true);
    const page = await search(address, 'pressure ulcers heels');
    await page.waitFor('region', words('beside.title'));
    expect(await page.text()).toContain('Heels off the mattress');
    const before = await page.page.evaluate(() => {
      const own = document.querySelector('commonplace-beside')!;
      return own.nextElementSibling?.textContent?.trim();
    });
    expect(before).toBe('First');
    await page.page.close();
    await turn(name, false);
  });

  describe('at one that is on', () => {
    const [name, address] = engines[0];
    beforeAll(() => turn(name, true));

    it('shows nothing where the library has nothing', async () => {
      const page = await search(address, 'carburettor jets petrol');
      await settled(page.page);
      expect(await page.page.locator('commonplace-beside').count()).toBe(0);
      await page.page.close();
    });

    it('cannot be read by the page, nor hidden by its style', async () => {
      const style =
        'commonplace-beside { display: none !important; visibility: hidden !important }';
      const page = await member.visit(
        `${address}pressure+ulcers&style=${encodeURIComponent(style)}`,
      );
      await page.waitFor('region', words('beside.title'));
      const seen = await page.page.evaluate(() => {
        const own = document.querySelector('commonplace-beside')!;
        return {
          root: own.shadowRoot,
          text: own.textContent,
          display: getComputedStyle(own).display,
        };
      });
      expect(seen).toEqual({ root: null, text: '', display: 'block' });
      expect(await page.page.evaluate(() => document.documentElement.innerHTML)).not.toContain(
        'Pressure ulcers:',
      );
      await page.page.close();
    });

    it('follows a search within the page, and sends nothing of it anywhere', async () => {
      const page = await search(address, 'pressure ulcers');
      await page.waitFor('region', words('beside.title'));
      asked.length = 0;
      await page.page.evaluate(() =>
        history.pushState(null, '', '/search?q=night+falls+toilet+rounds'),
      );
      await until('the hits of the next search', async () =>
        (await page.text()).includes('Toilet rounds at night'),
      );
      await page.page.evaluate(() => history.pushState(null, '', '/search?q=carburettor+jets'));
      await until('nothing to be shown', async () => !(await shown(page)));
      expect(asked).toEqual([]);
      await page.page.close();
    });

    it('is closed, and asks the panel for more', async () => {
      const page = await search(address, 'insulin pens');
      await page.waitFor('region', words('beside.title'));
      const panel = await member.panelBeside(page);
      await page.page.bringToFront();
      await page.click('button', words('beside.more'));
      const field = panel.page.locator('search').getByRole('combobox');
      await expect.poll(() => field.inputValue()).toBe('insulin pens');
      await page.page.bringToFront();
      await page.click('button', words('beside.close'));
      await until('it to be gone', async () => !(await shown(page)));
      await panel.page.close();
      await page.page.close();
    });

    it('stands apart where the engine has changed its page', async () => {
      await member.chromium.context.route('https://www.google.com/search?q=pumps*', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<p>New pages' }),
      );
      const page = await search(address, 'pumps firmware');
      await page.waitFor('region', words('beside.title'));
      const box = await page.page.locator('commonplace-beside').boundingBox();
      expect(box!.y).toBeGreaterThan(300);
      await page.page.close();
    });
  });
});
