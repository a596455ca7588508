import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchEngines } from '../../lib/model/searchEngine.ts';
import { axeFindingsInPage } from './support/axe.ts';
import {
  awaitHits,
  awaitNoHits,
  drawn,
  EngineMember,
  hasHits,
  settled,
} from './support/engineMember.ts';
import { until } from './support/until.ts';
import { words } from './support/words.ts';

describe('beside web search', { timeout: 60_000 }, () => {
  let one: EngineMember;
  beforeAll(async () => {
    one = await EngineMember.arrive();
  });
  afterAll(() => one?.leave());

  it('shows nothing that was not asked for', async () => {
    const page = await one.search('google', 'pressure ulcers');
    await settled(page);
    expect(await hasHits(page)).toBe(false);
    expect(await page.page.locator('commonplace-beside').count()).toBe(0);
    await page.page.close();
  });

  it.each(searchEngines)('shows hits above the results of %s once it is on', async (engine) => {
    await one.turn(true, engine);
    const page = await one.search(engine, 'pressure ulcers heels');
    await awaitHits(page);
    expect(await drawn(page)).toContain('Heels off the mattress');
    const before = await page.page.evaluate(() => {
      const own = document.querySelector('commonplace-beside')!;
      return own.nextElementSibling?.textContent?.trim();
    });
    expect(before).toBe('First');
    await page.page.close();
    await one.turn(false, engine);
  });

  describe('at those that are on', () => {
    beforeAll(() => one.turn(true, 'google', 'startpage'));

    it('shows nothing where the library has nothing of the words that matter', async () => {
      const page = await one.search('google', 'how to have a carburettor jet at the ward');
      await settled(page);
      expect(await page.page.locator('commonplace-beside').count()).toBe(0);
      await page.page.close();
    });

    it('follows a search within the page, and sends nothing of it anywhere', async () => {
      const page = await one.search('google', 'pressure ulcers');
      await awaitHits(page);
      one.asked.length = 0;
      const go = (path: string) =>
        page.page.evaluate((to) => history.pushState(null, '', to), path);
      await go('/search?q=night+falls+toilet+rounds');
      await until('the hits of the next search', async () =>
        (await drawn(page)).includes('Toilet rounds at night'),
      );
      await go('/search?q=carburettor+jets');
      await awaitNoHits(page);
      await go('/search?q=pressure+ulcers');
      await awaitHits(page);
      await go('/maps?q=pressure+ulcers');
      await awaitNoHits(page);
      expect(one.asked).toEqual([]);
      await page.page.close();
    });

    it('takes what was posted, and not what is being typed', async () => {
      const page = await one.search('startpage', 'carburettor jets');
      const field = page.page.locator('input[name="query"]');
      await page.page.locator('form').evaluate((form: HTMLFormElement) => {
        form.action = '/sp/search';
      });
      await field.fill('pressure ulcers');
      expect(await hasHits(page)).toBe(false);
      const answered = page.page.waitForEvent('load');
      await field.press('Enter');
      await answered;
      await awaitHits(page);
      await field.fill('night falls toilet rounds');
      await page.page.evaluate(() => history.pushState(null, '', '/sp/search?query=x'));
      await awaitNoHits(page);
      await page.page.close();
    });

    it('is closed, and asks the panel for more', async () => {
      const page = await one.search('google', 'insulin pens');
      await awaitHits(page);
      const panel = await one.member.panelBeside(page);
      await page.page.bringToFront();
      await page.click('button', words('beside.more'));
      const field = panel.page.locator('search').getByRole('combobox');
      await expect.poll(() => field.inputValue()).toBe('insulin pens');
      await page.page.bringToFront();
      await page.click('button', words('beside.close'));
      await awaitNoHits(page);
      await panel.page.close();
      await page.page.close();
    });

    it('opens what it leads to in a tab of its own', async () => {
      const page = await one.search('google', 'pressure ulcers heels');
      await awaitHits(page);
      const opened = page.page.context().waitForEvent('page');
      await page.click('link', 'Pressure ulcers: looking before they show');
      expect((await opened).url()).not.toContain('google');
      await (await opened).close();
      await page.page.close();
    });

    it('stands apart where the engine has changed its page', async () => {
      const page = await one.search('google', 'pumps firmware', { list: 'New pages' });
      await awaitHits(page);
      const box = await page.page.locator('commonplace-beside').boundingBox();
      expect(box!.y).toBeGreaterThan(300);
      await page.page.close();
    });

    it('has nothing that axe finds', async () => {
      const page = await one.search('google', 'pressure ulcers heels');
      await awaitHits(page);
      expect(await axeFindingsInPage(page)).toEqual([]);
      await page.page.close();
    });
  });
});
