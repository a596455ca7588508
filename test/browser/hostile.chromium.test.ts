import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { formatInvite } from '../../lib/model/invite.ts';
import { urlKey } from '../../lib/model/urlKey.ts';
import { hostileShapes, hostileWords, type Payload } from '../support/hostile/operations.ts';
import { tellTale } from '../support/hostile/texts.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { note, page as pageOperation } from '../support/push.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { clickWords, highlighted } from './support/selection.ts';
import { account } from './support/welcome.ts';

const hostileName = '<img src=x onerror="document.title=1">';
const words = 'Flour and water, weighed';
const html = `<!doctype html><html lang="en"><title>Bread</title><body><main><p>${words}, and salt.</p></main>`;

/** What a page of the extension shows must not hold, whoever wrote it. */
const forbidden = [
  'iframe, object, embed, base, meta[http-equiv], form[action], audio, video, link[href^="http"]',
  'body script, body style, animate, use[href^="data:"]',
  'a[href^="javascript:" i], a[href^="data:" i], a[href^="vbscript:" i]',
  `[src^="${tellTale}"], [style*="${tellTale}"]`,
].join(', ');

type Push = (operations: unknown[]) => PromiseLike<{ error: unknown }>;

/** Sends them together and, where they are refused as a whole, by halves: the others shall come through. */
async function pushEach(push: Push, sent: readonly Payload[]): Promise<void> {
  const { error } = await push(sent.flatMap(({ operations }) => operations));
  if (!error || sent.length < 2) return;
  const half = Math.ceil(sent.length / 2);
  await pushEach(push, sent.slice(0, half));
  await pushEach(push, sent.slice(half));
}

describe('what a hostile member sent', { timeout: 120_000 }, () => {
  let hub: TestHub;
  let pages: Pages;
  let member: Member;
  let inPage: InPage;
  const told: string[] = [];
  let payloads = 0;

  /** Watches everything that a page may betray. */
  function watch(page: Page): void {
    page.on('request', (request) => {
      if (request.url().startsWith(tellTale)) told.push(`asked for ${request.url()}`);
    });
    page.on('dialog', (dialog) => told.push(`opened a dialog: ${dialog.message()}`));
    page.on('pageerror', (error) => told.push(`broke: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      // Chromium says so of handlers in documents without a window too, in which what is to be cleaned is read.
      if (/^Executing inline event handler/.test(text)) return;
      if (/content security policy/i.test(text)) told.push(text);
    });
  }

  async function expectHarmless(page: Page): Promise<void> {
    expect(
      await page.evaluate((selector) => {
        const held = [...document.querySelectorAll(selector)].map((element) => element.outerHTML);
        const handlers = [...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        );
        return [...held, ...handlers.map((element) => element.outerHTML)];
      }, forbidden),
    ).toEqual([]);
    expect(await page.title()).not.toBe('owned');
    expect(told).toEqual([]);
  }

  beforeAll(async () => {
    hub = await startTestHub();
    pages = await servePages({ bread: html });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    member.chromium.context.on('page', watch);
    const settings = await member.settings();
    await settings.keepPrivateAddresses();

    const { client } = await hub.signUp('Hostile');
    const community = newId();
    await client
      .rpc('community_found', { p_id: community, p_name: hostileName, p_purpose: hostileName })
      .throwOnError();
    const invite = { p_community: community, p_role: 'member', p_uses: 1, p_days: 1 };
    const { data } = await client.rpc('invite_create', invite).throwOnError();
    const on = newId();
    const url = pages.at('bread');
    const push = (operations: unknown[]) =>
      client.rpc('sync_push', { p_community: community, p_ops: operations });
    const selectors = [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }];
    await push([
      pageOperation(on, { url, url_key: urlKey(url, {}, { allowPrivate: true }), title: 'Bread' }),
      note(newId(), on, { body: 'First, and honest', quote: words, selectors }),
    ]).throwOnError();
    const sent = [...hostileWords(on), ...hostileShapes(on)];
    payloads = sent.length;
    for (let at = 0; at < sent.length; at += 16) await pushEach(push, sent.slice(at, at + 16));
    await member.join(formatInvite({ ...hub, token: data.token }), account('Victim'));
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
    await hub?.stop();
  });

  it('does nothing in the page that it is about', async () => {
    inPage = await member.visit(pages.at('bread'));
    const { page } = inPage;
    await expect.poll(() => highlighted(page)).toContain(words);
    await clickWords(page, words);
    await expect.poll(() => inPage.text()).toContain('First, and honest');
    expect(await page.title()).toBe('Bread');
    expect(await page.content()).not.toContain('owned.example');
    expect(told).toEqual([]);
  });

  it('is text in the side panel', async () => {
    const panel = await member.panelBeside(inPage);
    await panel.thread('First, and honest').waitFor();
    await expect.poll(() => panel.threads.count()).toBeGreaterThan(50);
    await expectHarmless(panel.page);
    for (const tab of await panel.page.getByRole('tab').all()) {
      await tab.click();
      await expectHarmless(panel.page);
    }
    await panel.page.close();
  });

  it('is text in the popup and its results', async () => {
    const popup = await member.popupOver(inPage);
    await popup.clipButton.waitFor();
    await expectHarmless(popup.page);
    for (const query of ['img onerror', '<script>', 'javascript', 'owned', '__proto__']) {
      await popup.search(query);
      await popup.results.first().waitFor();
      await expectHarmless(popup.page);
    }
    await popup.page.close();
  });

  it('is text in the library, and in the reader of each copy', async () => {
    const library = await member.library();
    await expect
      .poll(async () => Number(await library.items.first().getAttribute('aria-setsize')))
      .toBeGreaterThan(20);
    // Only rows in sight are in the document: all of them come by.
    for (let isEnd = false; !isEnd; ) {
      await expectHarmless(library.page);
      isEnd = await library.list.evaluate((element) => {
        const before = element.scrollTop;
        element.scrollTop += element.clientHeight;
        return element.scrollTop === before;
      });
    }
    const copies = await library.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open('commonplace');
        request.onsuccess = () => opened(request.result);
      });
      const asked = db.transaction('contents').objectStore('contents').getAllKeys();
      await new Promise((done) => {
        asked.onsuccess = done;
      });
      db.close();
      return asked.result.map(String);
    });
    expect(copies.length).toBeGreaterThan(30);
    for (const id of copies) {
      await library.page.goto(`${library.page.url().split('#')[0]}#/read/${id}`);
      await library.page.locator('.reader-text').waitFor();
      await expectHarmless(library.page);
    }
    console.info('hostile payloads before a browser:', {
      payloads,
      copies: copies.length,
      ran: told.length,
    });
  });
});
