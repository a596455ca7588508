import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { axeFindings } from './support/axe.ts';
import { countRows } from './support/countRows.ts';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import type { Popup } from './support/popup.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

/** What pages of the extension see. */
declare const chrome: typeof Browser;

/** Everything the list of hits showed since, each time with what stood in the field. */
const watchHits = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: { typed: string; first: string }[] = [];
    Reflect.set(window, 'seenHits', seen);
    const field = document.querySelector<HTMLInputElement>('search input')!;
    const note = () => {
      const first = document.querySelector('.search-hit')?.textContent ?? '';
      if (seen.at(-1)?.first !== first) seen.push({ typed: field.value, first });
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });

describe('search', { timeout: 90_000 }, () => {
  let hub: StoppableHub;
  let member: Member;
  let inPage: InPage;
  let popup: Popup;
  const field = () => popup.page.locator('search').getByRole('combobox');
  const hit = (title: string) => popup.results.filter({ hasText: title });

  beforeAll(async () => {
    hub = await StoppableHub.start();
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    await member.join(hub.invite, account('Nadia'));
    inPage = await member.visit(hub.page('night-admission'));
    popup = await member.popupOver(inPage);
    await until(
      'the library to arrive',
      async () => (await popup.page.evaluate(countRows, 'resources')) > 60,
    );
    await popup.page.bringToFront();
  });
  afterAll(async () => {
    await member?.chromium.close();
    await hub?.remove();
  });

  it('is answered by one warm index, which is kept for the next start', async () => {
    await popup.search('heels off the mat');
    await hit('Heels off the mattress').waitFor();
    const contexts = await popup.page.evaluate(() =>
      chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] }),
    );
    expect(contexts).toHaveLength(1);
    await expect.poll(() => popup.page.evaluate(countRows, 'segments')).toBeGreaterThan(0);
    expect(await popup.page.evaluate(countRows, 'segmentBytes')).toBe(
      await popup.page.evaluate(countRows, 'segments'),
    );
  });

  it('shows what was said under the page that it was said about', async () => {
    await popup.search('he had been a roofer');
    const options = popup.results;
    await expect.poll(() => options.nth(0).textContent()).toContain('Bed rails');
    expect(await options.nth(1).textContent()).toContain('He had been a roofer');
    const marked = await options.nth(1).locator('.cp-mark').allTextContents();
    expect(marked).toEqual(expect.arrayContaining(['roofer']));
  });

  it('never shows an older answer after a newer one, however fast one types', async () => {
    await field().fill('');
    await watchHits(popup.page);
    const queries = ['insulin', 'norovirus', 'steroids', 'gloves', 'cannulas', 'hypo box'];
    for (let round = 0; round < 5; round++) {
      for (const query of queries) {
        await field().fill(query.slice(0, 3));
        await field().fill(query);
      }
    }
    await field().fill('parkinson');
    await hit("Parkinson's medicines").waitFor();
    await expect
      .poll(() => popup.page.locator('.search-results').getAttribute('aria-busy'))
      .toBe('false');
    const seen = await popup.page.evaluate(
      () => Reflect.get(window, 'seenHits') as { typed: string; first: string }[],
    );
    expect(seen.at(-1)?.first).toContain('Parkinson');
    // Once a hit for a text is shown, none for an earlier text comes after it.
    const last = seen.findIndex(({ first }) => first.includes('Parkinson'));
    for (const { first } of seen.slice(last)) expect(first).toContain('Parkinson');
  });

  it.each([
    ['ten thousand characters', 'norovirus '.repeat(1_000)],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['only operators', '- -- : :: "" -"" tag: -tag:'],
    ['signs of regular expressions', '(.*)+[^a-z]{2,}$ \\d?|^'],
    ['a lone quote', '"'],
    ['a lone quote before words', '"hand hyg'],
    ['characters that no text has', '\u0001\u0002\uffff\ud800'],
    ['markup', '<img src=x onerror=alert(1)>'],
  ])('answers or explains %s', async (_what, query) => {
    await popup.search(query);
    const results = popup.page.locator('.search-results');
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    const said = await popup.page.locator('.search-hit, .cp-empty, .query-problem').count();
    expect(said).toBeGreaterThan(0);
    await popup.search('firmware');
    await hit('Infusion pump firmware').waitFor();
  });

  it('says what may have been meant, and takes it', async () => {
    await popup.search('handover befor:2001');
    await popup.page.getByRole('button', { name: /before:/ }).click();
    expect(await field().inputValue()).toBe('handover before:2001');
    await popup.page.getByText(words('search.nothing', ['handover before:2001'])).waitFor();
  });

  it('completes what is typed after a filter', async () => {
    await popup.search('');
    await field().pressSequentially('tag:insu');
    await popup.page
      .getByRole('option', { name: /insulin/ })
      .first()
      .waitFor();
    await field().press('ArrowDown');
    await field().press('Enter');
    expect(await field().inputValue()).toContain('tag:insulin');
    await hit('One pen, one patient').waitFor();
  });

  it('completes where the caret is, by keys and by the pointer, and Escape keeps the text', async () => {
    const options = popup.page.locator('.query-completion');
    await popup.search('tag:insu pen');
    for (let steps = 0; steps < 4; steps++) await field().press('ArrowLeft');
    await options.first().waitFor();
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    expect(await axeFindings(popup.page)).toEqual([]);
    await field().press('Escape');
    expect(await options.count()).toBe(0);
    expect(await field().inputValue()).toBe('tag:insu pen');
    await field().press('ArrowLeft');
    await options.first().click();
    expect(await field().inputValue()).toBe('tag:insulin pen');
    await field().press('End');
    await field().pressSequentially(' kind:ti');
    await options.filter({ hasText: 'tip' }).waitFor();
    await field().press('Tab');
    expect(await field().inputValue()).toBe('tag:insulin pen kind:tip ');
  });

  it('explains what is wrong with a query, where axe finds nothing', async () => {
    const problems = popup.page.locator('.query-problem');
    await popup.search('kind:tipp befor:2001 -after:2001 before:soon pen');
    await expect.poll(() => problems.count()).toBe(4);
    expect(await axeFindings(popup.page)).toEqual([]);
    for (const meant of ['kind:tip', 'before:', 'before:2002']) {
      await popup.page
        .getByRole('button', { name: words('query.meant', [meant]) })
        .first()
        .click();
    }
    expect(await field().inputValue()).toBe('kind:tip before:2001 before:2002 before:soon pen');
    await popup.page
      .getByRole('button', { name: words('query.remove', [words('query.chip.before', ['2002'])]) })
      .click();
    expect(await field().inputValue()).toBe('kind:tip before:2001 before:soon pen');
  });

  it('goes on where the warm index is gone', async () => {
    await popup.page.evaluate(() => chrome.offscreen.closeDocument());
    await popup.search('dressing four questions');
    await hit('Choosing a dressing').waitFor();
    await popup.page.close();
    popup = await member.popupOver(inPage);
    await popup.search('isolation signs');
    await hit('Signs on doors').waitFor();
  });

  it('finds a page as soon as it is kept', async () => {
    const other = await member.visit(hub.page('early-warning-score'));
    const over = await member.popupOver(other);
    await over.title.waitFor();
    await over.clip('A note about quokkas.');
    await over.search('quokk');
    await over.results.filter({ hasText: 'A note about quokkas.' }).first().waitFor();
    await over.page.close();
    await other.page.close();
  });

  it('of words that are selected opens in the panel', async () => {
    const panel = await member.panelBeside(inPage);
    await inPage.page.bringToFront();
    await inPage.select('oxygen and suction');
    await inPage.click('button', words('page.know'));
    const asked = panel.page.locator('search').getByRole('combobox');
    await expect.poll(() => asked.inputValue()).toBe('oxygen and suction');
    await panel.page
      .getByRole('option', { name: /Oxygen is a drug/ })
      .first()
      .waitFor();
    await panel.page.close();
  });

  it('names what the library has on the subject of the page that is read', async () => {
    const falls = await member.visit(hub.page('hand-hygiene'));
    const panel = await member.panelBeside(falls);
    const related = panel.page.getByRole('region', { name: words('related.title') });
    await related
      .getByRole('link', { name: /gloves|hands/i })
      .first()
      .waitFor();
    expect(await related.getByRole('link').count()).toBeLessThanOrEqual(4);
    await panel.page.close();
  });
});
