import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makePdf } from '../support/pdf.ts';
import { axeFindings } from './support/axe.ts';
import { broken, handbook, pinned } from './support/documents.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { highlighted } from './support/selection.ts';
import { Viewer } from './support/viewer.ts';
import { words } from './support/words.ts';

const tip = 'A cold drip hurts more than the needle.';

describe('a PDF in our viewer', { timeout: 90_000 }, () => {
  const file = handbook(60);
  let pages: Pages;
  let member: Member;
  let viewer: Viewer;

  beforeAll(async () => {
    pages = await servePages({
      'handbook.pdf': file,
      'elsewhere.pdf': file,
      'other.pdf': handbook(3),
      'locked.pdf': makePdf({
        title: 'Behind a lock',
        password: 'swordfish',
        pages: [[{ text: 'Only for those who know.', x: 72, y: 700 }]],
      }),
      'scanned.pdf': makePdf({ pages: [[]] }),
      'damaged.pdf': Buffer.from('%PDF-1.4\nthis is where the disk was full'),
      'empty.pdf': '',
      'guide.pdf': handbook(2),
      'page.pdf': '<!doctype html><title>Sign in</title>',
    });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    const settings = await member.settings();
    await settings.keepPrivateAddresses();
    viewer = await Viewer.open(member, pages.at('handbook.pdf'));
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
  });

  it('shows its pages, its title and where the reader is', async () => {
    await viewer.drawn();
    expect(await viewer.page.title()).toBe('Handbook of the ward');
    await viewer.page.getByText(words('viewer.ofPages', ['60']), { exact: true }).waitFor();
    expect(await viewer.page.locator('canvas').count()).toBeLessThan(10);
  });

  it('takes a tip on selected words', async () => {
    await viewer.inPage.select(pinned);
    await viewer.inPage.compose('tip', tip);
    await viewer.inPage.save();
    await expect.poll(() => highlighted(viewer.page)).toContain(pinned);
  });

  it('shows it again when it is opened anew', async () => {
    await viewer.page.reload();
    await viewer.drawn();
    await expect.poll(() => highlighted(viewer.page)).toContain(pinned);
  });

  it('shows it in the same file at another address, and in no other file', async () => {
    const there = await Viewer.open(member, pages.at('elsewhere.pdf'));
    await there.drawn();
    await expect.poll(() => highlighted(there.page)).toContain(pinned);
    const other = await Viewer.open(member, pages.at('other.pdf'));
    await other.drawn();
    const panel = await member.panelBeside(other);
    await panel.page.getByText(words('panel.emptyTitle')).waitFor();
    for (const { page } of [there, other, panel]) await page.close();
  });

  it('goes from the side panel to a note on a page that was never drawn', async () => {
    await viewer.page.bringToFront();
    await viewer.goTo(40);
    await viewer.selectLine(40, 'See the table for the doses.');
    await viewer.inPage.compose('question', 'Which table?');
    await viewer.inPage.save();
    await viewer.page.reload();
    await viewer.drawn();
    const panel = await member.panelBeside(viewer);
    const jump = panel.thread('Which table?').getByRole('button', { name: /See the table/ });
    await jump.click();
    await viewer.page.bringToFront();
    await viewer.drawn(40);
    const shown = () =>
      viewer.page.evaluate(() =>
        [...CSS.highlights.get('commonplace-question')!].map((range) => {
          // While a page is drawn, what was there before has gone, and the range is on the page itself.
          const { startContainer: node } = range as Range;
          const page = (node instanceof Element ? node : node.parentElement)?.closest('.page');
          const { top } = (range as Range).getBoundingClientRect();
          return [page?.getAttribute('data-page-number'), top > 0 && top < innerHeight];
        }),
      );
    await expect.poll(shown).toEqual([['40', true]]);
    await panel.page.close();
  });

  it('has its notes at their words as soon as their page is drawn, however many were turned', async () => {
    // Turning pages looks to those who follow it like a page that never rests.
    for (let page = 1; page < 30; page += 1) await viewer.goTo(page);
    await viewer.goTo(40);
    await expect
      .poll(() => highlighted(viewer.page), { timeout: 500, interval: 20 })
      .toContain('See the table for the doses.');
    await viewer.goTo(1);
  });

  it('fits its pages to the window, however that changes', async () => {
    const { page } = viewer;
    const overhang = () =>
      page.locator('.viewer-scroll').evaluate((it) => it.scrollWidth - it.clientWidth);
    await page.setViewportSize({ width: 400, height: 700 });
    await expect.poll(overhang).toBe(0);
    await viewer.button('viewer.outline').click();
    await page.getByRole('button', { name: 'The last page' }).click();
    await viewer.drawn(60);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await viewer.goTo(1);
  });

  it('finds words across the end of a line', async () => {
    expect(await viewer.find('pathology results')).toBe(words('viewer.findCount', ['1', '1']));
    await viewer.drawn(1);
    await viewer.button('viewer.findClose').click();
    expect(broken).toHaveLength(2);
  });

  it('has nothing that axe would mend', async () => {
    await viewer.button('viewer.outline').click();
    await viewer.page.getByRole('navigation').waitFor();
    await viewer.find('doses');
    expect(await axeFindings(viewer.page)).toEqual([]);
  });

  it('is clipped with its text', async () => {
    const popup = await member.popupOver(viewer);
    await expect.poll(() => popup.title.inputValue()).toBe('Handbook of the ward');
    await popup.clip('Read it all.');
    await popup.search('pathology results');
    await popup.results.filter({ hasText: 'Handbook' }).first().waitFor();
    await popup.page.close();
  });

  it("is offered by the popup over the browser's own viewer, and Back leads there", async () => {
    const { page } = await member.visit(pages.at('guide.pdf'));
    const popup = await member.popupOver({ page });
    await popup.page.getByRole('button', { name: words('clip.openDocument') }).click();
    await page.locator('.textLayer').getByText(pinned).waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).toBe(pages.at('guide.pdf'));
    await popup.page.close();
    await page.close();
  });

  it("comes by itself where the member chose so, and the browser's own can still be had", async () => {
    const settings = await member.settings();
    await settings.page.getByLabel(words('options.documents')).check();
    const { page } = await member.visit(pages.at('guide.pdf'));
    await page.locator('.textLayer').getByText(pinned).waitFor();
    await page.getByRole('button', { name: words('viewer.original') }).click();
    await page.waitForURL(pages.at('guide.pdf'));
    await page.reload();
    expect(page.url()).toBe(pages.at('guide.pdf'));
    await page.goto('about:blank');
    await page.goto(pages.at('guide.pdf')).catch(() => null);
    await page.locator('.textLayer').getByText(pinned).waitFor();
    await settings.page.getByLabel(words('options.documents')).uncheck();
    for (const opened of [page, settings.page]) await opened.close();
  });

  it('opens behind its password', async () => {
    const { page } = await Viewer.open(member, pages.at('locked.pdf'));
    await page.getByLabel(words('viewer.password')).fill('tuna');
    await page.keyboard.press('Enter');
    await page.getByText(words('viewer.passwordWrong')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words('viewer.password')).fill('swordfish');
    await page.keyboard.press('Enter');
    await page.locator('.textLayer').getByText('Only for those who know.').waitFor();
    await page.close();
  });

  it.each([
    ['empty.pdf', words('viewer.problem.empty')],
    ['nothing.pdf', words('viewer.problem.gone', ['404'])],
    ['page.pdf', words('viewer.problem.notPdf')],
    ['damaged.pdf', words('viewer.problem.damaged', ['Invalid PDF structure.'])],
    ['scanned.pdf', words('viewer.noWords')],
  ])('says what is the matter with %s', async (name, said) => {
    const { page } = await Viewer.open(member, pages.at(name));
    await page.getByText(said).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});
