import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitHits, awaitNoHits, EngineMember, hasHits, settled } from './support/engineMember.ts';
import { until } from './support/until.ts';

describe('beside web search, in pages that are open', { timeout: 60_000 }, () => {
  let one: EngineMember;
  beforeAll(async () => {
    one = await EngineMember.arrive();
  });
  afterAll(() => one?.leave());

  it('comes when its engine is turned on, and goes when it is turned off', async () => {
    const google = await one.search('google', 'pressure ulcers');
    const bing = await one.search('bing', 'pressure ulcers');
    await one.turn(true, 'google');
    await google.page.bringToFront();
    await awaitHits(google);
    expect(await hasHits(bing)).toBe(false);

    await one.turn(true, 'bing');
    await bing.page.bringToFront();
    await awaitHits(bing);

    await one.turn(false, 'google');
    await awaitNoHits(google);
    await google.page.evaluate(() => history.pushState(null, '', '/search?q=insulin+pens'));
    await settled(google);
    expect(await hasHits(google)).toBe(false);
    expect(await hasHits(bing)).toBe(true);

    await one.turn(true, 'google');
    await google.page.bringToFront();
    await awaitHits(google);
    expect(await google.page.locator('commonplace-beside').count()).toBe(1);
    await one.turn(false, 'bing');
    await Promise.all([google.page.close(), bing.page.close()]);
  });

  it('is placed again where the engine draws its results anew', async () => {
    const page = await one.search('google', 'pressure ulcers');
    await awaitHits(page);
    for (const text of ['Second', 'Third']) {
      await page.page.evaluate((first) => {
        document.querySelector('#main')!.innerHTML = `<div id="rso">${first}</div>`;
      }, text);
      const next = () =>
        page.page.evaluate(
          () => document.querySelector('commonplace-beside')?.nextElementSibling?.textContent,
        );
      await until('it to be placed again', async () => (await next()) === text);
    }
    expect(await hasHits(page)).toBe(true);
    await page.page.close();
  });

  it('comes before results that come late', async () => {
    const page = await one.search('google', 'pressure ulcers', { list: 'Wait' });
    await awaitHits(page);
    await page.page.evaluate(() => {
      document.querySelector('#main')!.innerHTML = '<div id="rso">Late</div>';
    });
    await until('it to move there', () =>
      page.page.evaluate(
        () =>
          document.querySelector('#rso')?.previousElementSibling?.localName ===
          'commonplace-beside',
      ),
    );
    await page.page.close();
  });

  it('gives way to a page that throws it out each time', async () => {
    const script = `
      window.thrown = 0;
      new MutationObserver(() => {
        const own = document.querySelector('commonplace-beside');
        if (own) { own.remove(); window.thrown++; }
      }).observe(document, { childList: true, subtree: true });`;
    const page = await one.search('google', 'pressure ulcers', { script });
    const thrown = () => page.page.evaluate(() => Reflect.get(window, 'thrown') as number);
    await until('it to give way', async () => (await thrown()) >= 21);
    for (let round = 0; round < 30; round++) {
      await page.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    expect(await thrown()).toBe(21);
    await page.page.evaluate(() => history.pushState(null, '', '/search?q=insulin+pens'));
    await until('it to try for the next search', async () => (await thrown()) > 21);
    await page.page.close();
  });
});
