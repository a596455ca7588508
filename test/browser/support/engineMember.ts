import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Browser } from 'wxt/browser';
import { engineRules, type SearchEngine } from '../../../lib/model/searchEngine.ts';
import { onClosedRoots } from './accessibility.ts';
import { engineAddress, enginePage } from './enginePages.ts';
import { StoppableHub } from './hub.ts';
import type { InPage } from './inPage.ts';
import { Member } from './member.ts';
import { until } from './until.ts';
import { account } from './welcome.ts';
import { words } from './words.ts';

/** What pages of the extension see. */
declare const chrome: typeof Browser;

/** Somebody with the demonstration's library, for whom the search engines are pages of ours. */
export class EngineMember {
  /** addresses that the engines were asked for, in order */
  readonly asked: string[] = [];

  private constructor(
    readonly member: Member,
    private readonly hub: StoppableHub,
  ) {}

  static async arrive(): Promise<EngineMember> {
    const hub = await StoppableHub.start();
    const member = await Member.arrive({ ...inject('chromium'), headless: true });
    const one = new EngineMember(member, hub);
    for (const engine of Object.keys(engineRules) as SearchEngine[]) {
      await member.chromium.context.route(
        `${new URL(engineAddress[engine]).origin}/**`,
        (route) => {
          one.asked.push(route.request().url());
          return route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: enginePage(engine, route.request().url(), route.request().postData()),
          });
        },
      );
    }
    await member.join(hub.invite, account('Nadia'));
    const library = await member.library();
    await until('the library to arrive', async () => (await library.items.count()) > 5);
    await library.page.close();
    return one;
  }

  async leave(): Promise<void> {
    await this.member.chromium.close();
    await this.hub.remove();
  }

  search(engine: SearchEngine, query: string, more: Record<string, string> = {}): Promise<InPage> {
    const params = new URLSearchParams(more);
    return this.member.visit(`${engineAddress[engine]}${encodeURIComponent(query)}&${params}`);
  }

  /** Turns engines on or off in the settings, and waits until the browser knows. */
  async turn(on: boolean, ...engines: SearchEngine[]): Promise<void> {
    const { page } = await this.member.settings();
    for (const engine of engines) {
      const box = page.getByRole('checkbox', { name: engineRules[engine].name });
      await (on ? box.check() : box.uncheck());
    }
    const ids = engines.map((engine) => `beside.${engine}`);
    await until(`the script to be ${on ? 'there' : 'gone'}`, async () => {
      const scripts = await page.evaluate(
        (filter) => chrome.scripting.getRegisteredContentScripts(filter),
        { ids },
      );
      return scripts.length === (on ? ids.length : 0);
    });
    await page.close();
  }
}

export const hasHits = (page: InPage): Promise<boolean> =>
  page.has('region', words('beside.title'));
export const awaitHits = (page: InPage): Promise<void> =>
  page.waitFor('region', words('beside.title'));
export const awaitNoHits = (page: InPage): Promise<boolean> =>
  until('nothing to be shown', async () => !(await hasHits(page)));

/** The words of the library as they are drawn in the page. */
export async function drawn(page: InPage): Promise<string> {
  const source =
    "function () { return [...this.querySelectorAll('[data-text]')].map((it) => it.dataset.text).join(''); }";
  return (await onClosedRoots<string>(page.session, source)).join(' ');
}

/** Waits until our script in a page has had its turn. */
export async function settled({ page }: { page: Page }): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}
