import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countRows } from './support/countRows.ts';
import { Firefox } from './support/firefox.ts';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

const quote = 'wiping them on a tunic after ten undoes most of the work';
const tip = 'Count to thirty aloud with the students on their first day.';
const answer = 'We hum a verse of a song: it is just as long.';

describe('a member in Chromium and a member in Firefox', { timeout: 90_000 }, () => {
  let hub: StoppableHub;
  let amina: Member;
  let firefox: Firefox;
  let aminasPage: InPage;
  let jonasPage: Page;

  beforeAll(async () => {
    hub = await StoppableHub.start();
    const driven = inject('firefox');
    amina = await Member.arrive({ ...inject('chromium'), headless: true });
    firefox = await Firefox.launch(driven.executablePath, driven.extension);
  });

  afterAll(async () => {
    await Promise.all([amina?.chromium.close(), firefox?.close()]);
    await hub?.remove();
  });

  it('both join the demonstration', async () => {
    await amina.join(hub.invite, account('Amina'));
    await firefox.join(hub.invite, account('Jonas'), 'Ward 6');
  });

  it('she clips a page and pins a tip to its words', async () => {
    aminasPage = await amina.visit(hub.page('hand-hygiene'));
    const popup = await amina.popupOver(aminasPage);
    await popup.chooseCommunity('Ward 6');
    await popup.clip();
    await popup.page.close();
    await aminasPage.page.bringToFront();
    await aminasPage.select(quote);
    await aminasPage.compose('tip', tip);
    await aminasPage.save();
  });

  it('he sees it on the page', async () => {
    jonasPage = await firefox.visit(hub.page('hand-hygiene'));
    const panel = await firefox.open(`sidepanel.html?tab=${await firefox.tabId(jonasPage)}`);
    await panel.locator(`::-p-text(${tip})`).wait();
    await panel.close();
    await jonasPage.bringToFront();
    await expect.poll(() => firefox.highlighted(jonasPage)).toContain(quote);
  });

  it('he finds it by searching from the popup', async () => {
    const popup = await firefox.open(`popup.html?tab=${await firefox.tabId(jonasPage)}`);
    await popup.locator('search input').fill('thirty alou');
    await popup.locator(`::-p-text(Count to)`).wait();
    // A worker of the background page keeps the index.
    await until(
      'the index to be kept',
      async () => (await popup.evaluate(countRows, 'segments')) > 0,
    );
    await popup.close();
  });

  it('he answers in the page, and she sees the answer', async () => {
    await jonasPage.bringToFront();
    await firefox.clickWords(jonasPage, quote);
    await firefox.clickInPage(jonasPage, words('page.reply'));
    await jonasPage.keyboard.type(answer);
    await firefox.clickInPage(jonasPage, words('page.replySend'));
    const panel = await amina.panelBeside(aminasPage);
    await panel.thread(tip).getByText(answer).waitFor();
  });
});
