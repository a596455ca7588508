import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { handbook } from './support/documents.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { highlighted, selectByMouse } from './support/selection.ts';
import { ToolbarPopup } from './support/toolbar.ts';
import { words } from './support/words.ts';

const quote = 'Show the photo of the missed spots';
const html = `<!doctype html><html lang="en"><title>Hands</title><body><p>${quote} first.</p></body></html>`;

/** What members install, before they let it read pages: the button alone opens a page to it. */
describe('without the permission to read pages', { timeout: 60_000 }, () => {
  let pages: Pages;
  let member: Member;
  let inPage: InPage;

  beforeAll(async () => {
    pages = await servePages({ hands: html, 'guide.pdf': handbook(2) });
    member = await Member.arrive({ ...inject('asking'), headless: true });
    const settings = await member.settings();
    await settings.keepPrivateAddresses();
    inPage = await member.visit(pages.at('hands'));
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
  });

  const press = () => ToolbarPopup.open(member.chromium, inPage.page);

  it('keeps to itself until the button is pressed', async () => {
    const popup = await press();
    await expect.poll(() => popup.text()).toContain(words('popup.annotate'));
    expect(await inPage.has('toolbar', words('page.bar'))).toBe(false);
    await popup.click(words('popup.annotate'));
    await expect.poll(() => popup.isOpen()).toBe(false);
  });

  it('then takes a highlight on selected words', async () => {
    await selectByMouse(inPage.page, quote);
    await inPage.click('button', words('kind.highlight'));
    await expect.poll(() => highlighted(inPage.page)).toEqual([quote]);
  });

  it('shows it again on the page opened anew, once the button is pressed', async () => {
    await inPage.page.reload();
    expect(await highlighted(inPage.page)).toEqual([]);
    const popup = await press();
    await popup.click(words('popup.annotate'));
    await expect.poll(() => highlighted(inPage.page)).toEqual([quote]);
  });

  it('asks for the site of a PDF before it is fetched from there', async () => {
    // Of another host: on this one the button was pressed, which lets the viewer read from it as well.
    const file = pages.at('guide.pdf').replace('127.0.0.1', 'localhost');
    const page = await member.chromium.open(`viewer.html?${new URLSearchParams({ file })}`);
    await page.getByRole('button', { name: words('viewer.allow') }).waitFor();
    await page.getByText(words('viewer.notAllowed', [new URL(file).host])).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const popup = await member.popupOver({ page });
    await popup.clipButton.waitFor();
    await page.getByRole('button', { name: words('viewer.original') }).click();
    await page.waitForURL(file);
  });
});
