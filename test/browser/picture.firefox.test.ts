import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Firefox } from './support/firefox.ts';
import { noise } from './support/hardPages.ts';
import { type Pages, servePages } from './support/pages.ts';
import { storedPictures } from './support/pictures.ts';
import { words } from './support/words.ts';

describe('a screenshot in Firefox', { timeout: 90_000 }, () => {
  let pages: Pages;
  let firefox: Firefox;
  let crop: Page;

  beforeAll(async () => {
    pages = await servePages({ noise });
    const driven = inject('firefox');
    firefox = await Firefox.launch(driven.executablePath, driven.extension);
  });

  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
  });

  it('is taken of the page in front, and opens to be cut', async () => {
    const page = await firefox.visit(pages.at('noise'));
    crop = await firefox.screenshot(page, 'noise.example');
    await crop.locator('.crop-part').wait();
  });

  it('is cut by keys, and kept as WebP within the limit', async () => {
    const size = () => crop.$eval('output', (output) => output.textContent);
    const whole = await size();
    await crop.focus('.crop-hold');
    await crop.keyboard.down('Shift');
    await crop.keyboard.press('ArrowUp');
    await crop.keyboard.up('Shift');
    await expect.poll(size).not.toBe(whole);
    await crop.keyboard.press('Enter');
    await crop.locator(`::-p-text(${words('picture.kept')})`).wait();
    const [stored] = await storedPictures(crop);
    expect(stored).toMatchObject({ type: 'image/webp' });
    expect(stored!.bytes).toBeLessThanOrEqual(500 * 1024);
  });

  it('is shown with its page in the library', async () => {
    const library = await firefox.open('library.html');
    await library.locator('::-p-text(Noise)').click();
    await library.locator('.picture-thumb img').wait();
  });
});
