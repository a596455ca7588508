import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pages } from '../../hub/demo/notes.ts';
import { Firefox } from './support/firefox.ts';
import { StoppableHub } from './support/hub.ts';
import { account } from './support/welcome.ts';

const [demonstrated] = pages;
const quotes = demonstrated!.notes.flatMap(({ quote }) => quote ?? []);
const own = 'undoes most of the work';

describe('the reader in Firefox', { timeout: 90_000 }, () => {
  let hub: StoppableHub;
  let firefox: Firefox;
  let library: Page;

  beforeAll(async () => {
    hub = await StoppableHub.start();
    const driven = inject('firefox');
    firefox = await Firefox.launch(driven.executablePath, driven.extension);
    await firefox.join(hub.invite, account('Jonas'), 'Ward 6');
  });

  afterAll(async () => {
    await firefox?.close();
    await hub?.remove();
  });

  it('has the notes of the community at the words of a page that cannot be reached', async () => {
    library = await firefox.open('library.html');
    const link = library.locator('::-p-text(Hand hygiene)');
    await link.wait();
    await hub.goDown();
    await link.click();
    await library.locator('.reader-text p').wait();
    await expect.poll(() => firefox.highlighted(library)).toEqual(expect.arrayContaining(quotes));
  });

  it('keeps another, which is there after a reload', async () => {
    await library.evaluate((text) => {
      const walker = document.createTreeWalker(
        document.querySelector('.reader-text')!,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(text);
        if (at < 0) continue;
        getSelection()!.setBaseAndExtent(node, at, node, at + text.length);
        return;
      }
      throw new Error(`the copy does not say "${text}"`);
    }, own);
    await firefox.keepSelection(library);
    await expect.poll(() => firefox.highlighted(library)).toContain(own);
    await library.evaluate(() => location.reload());
    await library.locator('.reader-text p').wait();
    await expect.poll(() => firefox.highlighted(library)).toContain(own);
  });

  it('goes back to the list', async () => {
    await library.locator('.library-name').click();
    await library.locator('.page-row').wait();
  });
});
