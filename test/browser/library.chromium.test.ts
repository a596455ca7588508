import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import type { Library } from './support/library.ts';
import { Member } from './support/member.ts';
import { keepMany } from './support/rows.ts';
import { words } from './support/words.ts';

const count = 50_000;

/** Milliseconds of each frame while the list is scrolled by so many screens. */
const scrollFrames = (list: Locator, screens: number): Promise<number[]> =>
  list.evaluate(async (element, times) => {
    const taken: number[] = [];
    let before = performance.now();
    for (let n = 0; n < times; n++) {
      element.scrollTop += element.clientHeight * 0.7;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      taken.push(now - before);
      before = now;
    }
    return taken;
  }, screens);

describe('the library of fifty thousand pages', { timeout: 120_000 }, () => {
  let member: Member;
  let library: Library;
  let page: Page;
  const field = () => page.getByRole('combobox', { name: words('library.search') });
  const counted = (shown: string) => page.locator('.shelf-count', { hasText: shown }).waitFor();
  const row = (title: string) => library.items.filter({ hasText: title });
  const facet = (name: string) =>
    page.getByRole('navigation', { name: words('library.facets') }).getByRole('button', { name });

  beforeAll(async () => {
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    library = await member.library();
    ({ page } = library);
    await keepMany(page, count);
    await page.reload();
    await counted('50,000');
  });
  afterAll(() => member?.chromium.close());

  it('has only the rows in sight in the document, and comes to its end', async () => {
    await library.items.first().waitFor();
    // A page that is not in front draws a frame a second.
    await page.bringToFront();
    const { list } = library;
    const frames = await scrollFrames(list, 200);
    const sorted = [...frames].sort((a, b) => a - b);
    console.log(
      `frames of scrolling: median ${sorted[100]!.toFixed(1)} ms, p95 ${sorted[190]!.toFixed(1)} ms`,
    );
    expect(await library.items.count()).toBeLessThan(60);
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await row('Page 0 of').waitFor();
  });

  it('is filtered by what its pages have, and the address tells how', async () => {
    await facet('gloves').click();
    await counted('5,000');
    expect(new URL(page.url()).searchParams.get('q')).toBe('tag:gloves');
    await page.reload();
    await counted('5,000');
    expect(await facet('gloves').getAttribute('aria-pressed')).toBe('true');
    await field().fill('tag:gloves page 170');
    await row('Page 170 of').waitFor();
    await page
      .getByRole('button', { name: words('query.remove', [words('query.chip.tag', ['gloves'])]) })
      .click();
    expect(await field().inputValue()).toBe('page 170');
    await field().fill('');
    await counted('50,000');
  });

  it('is sorted as chosen', async () => {
    await page.getByLabel(words('library.sort')).selectOption('title');
    await expect.poll(() => library.items.first().textContent()).toContain('Page 0 of');
    await page.getByLabel(words('library.sort')).selectOption('best');
    await expect.poll(() => library.items.first().textContent()).toContain('Page 49999 of');
  });

  it('is worked with by keys alone: pages are tagged, and it is undone', async () => {
    await field().fill('"page 4990"');
    await counted('1 ');
    await field().fill('page 4990');
    await row('Page 4990 of').waitFor();
    await field().press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(words('library.selected', ['2'], 2)).waitFor();
    await page.keyboard.press('t');
    await page.locator('.selection-form input:focus').waitFor();
    await page.keyboard.type('looked at,');
    await page.keyboard.press('Enter');
    await page.getByText(words('library.tagged', ['2'], 2)).waitFor();
    await field().fill('tag:"looked at"');
    await counted('2 ');
    await page.getByRole('button', { name: words('library.undo') }).click();
    await page.getByText(words('search.nothing', ['tag:"looked at"'])).waitFor();
  });

  it('deletes after ten seconds in which it can be undone', async () => {
    await field().fill('"page 4321"');
    await counted('1 ');
    await field().press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.getByText(words('library.deleted', ['1'], 1)).waitFor();
    await page.getByRole('button', { name: words('library.undo') }).click();
    await row('Page 4321 of').waitFor();
    await row('Page 4321 of').getByRole('link').focus();
    await page.keyboard.press('Delete');
    await page.getByText(words('library.deleted', ['1'], 1)).waitFor();
    await page.reload();
    await page.getByText(words('search.nothing', ['"page 4321"'])).waitFor();
    await field().fill('');
    await counted('49,999');
  });

  it('is read beside the list', async () => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await field().fill('page 777');
    await row('Page 777 of').waitFor();
    await field().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Page 777 of the handbook' }).waitFor();
    expect(await row('Page 777 of').isVisible()).toBe(true);
    expect(await row('Page 777 of').getByRole('link').getAttribute('aria-current')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await facet('gloves').waitFor();
  });

  it('keeps searches', async () => {
    await field().fill('kind:question');
    await page.getByRole('button', { name: words('library.saveSearch') }).click();
    await field().fill('');
    await page.reload();
    await page.getByRole('button', { name: 'kind:question', exact: true }).click();
    expect(await field().inputValue()).toBe('kind:question');
    await page
      .getByRole('button', { name: words('library.forgetSearch', ['kind:question']) })
      .click();
    await field().fill('');
  });

  it('has nothing that axe finds, in light and dark, wide and narrow', async () => {
    await library.items.first().getByRole('checkbox').check();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 420, height: 700 });
    expect(await axeFindings(page)).toEqual([]);
  });
});
