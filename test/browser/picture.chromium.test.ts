import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { Crop } from './support/crop.ts';
import { noise, paper } from './support/hardPages.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { keepView, storedPictures } from './support/pictures.ts';
import { ToolbarPopup } from './support/toolbar.ts';
import { words } from './support/words.ts';

/** As members install it: the press of the button alone lets the page be seen. */
describe.each(['light', 'dark'] as const)(
  'a screenshot, %s',
  { timeout: 90_000 },
  (colorScheme) => {
    let pages: Pages;
    let member: Member;
    let inPage: InPage;
    let crop: Crop;

    beforeAll(async () => {
      pages = await servePages({ noise, 'paper.pdf': paper });
      member = await Member.arrive({
        ...inject('asking'),
        headless: true,
        colorScheme,
      });
      const settings = await member.settings();
      await settings.keepPrivateAddresses();
      inPage = await member.visit(pages.at('noise'));
    });

    afterAll(async () => {
      await member?.chromium.close();
      await pages?.close();
    });

    const take = () => takeOf(inPage.page);
    const takeOf = async (page: InPage['page']) => {
      const popup = await ToolbarPopup.open(member.chromium, page);
      const opened = member.chromium.context.waitForEvent('page');
      await popup.click(words('picture.take'));
      const taken = new Crop(await opened);
      await taken.part.waitFor();
      return taken;
    };

    it('is the whole view at first, and axe finds nothing', async () => {
      crop = await take();
      await expect.poll(() => crop.size.textContent()).toBe(words('picture.size', ['1280', '800']));
      expect(await axeFindings(crop.page)).toEqual([]);
    });

    it('is cut by the arrow keys, from the part and from a handle', async () => {
      await crop.press('Shift+ArrowLeft', 20);
      await crop.press('Shift+ArrowUp', 10);
      await expect.poll(() => crop.size.textContent()).toBe(words('picture.size', ['1080', '700']));
      await crop.press('ArrowRight', 5);
      expect(await crop.part.getAttribute('aria-valuetext')).toBe(
        words('picture.partAt', ['1080', '700', '50', '0']),
      );
      await crop.handle(words('picture.handle.n')).focus();
      await crop.press('ArrowDown', 10);
      await expect.poll(() => crop.size.textContent()).toBe(words('picture.size', ['1080', '600']));
    });

    it('is cut with the pointer', async () => {
      const corner = await crop.handle(words('picture.handle.se')).boundingBox();
      const { mouse } = crop.page;
      await mouse.move(corner!.x + 14, corner!.y + 14);
      await mouse.down();
      await mouse.move(corner!.x - 86, corner!.y - 86, { steps: 4 });
      await mouse.up();
      const [width, height] = (await crop.size.textContent())!.match(/\d+/g)!.map(Number);
      expect(width).toBeLessThan(1080);
      expect(height).toBeLessThan(600);
      await crop.page.getByRole('button', { name: words('picture.whole') }).click();
      expect(await crop.size.textContent()).toBe(words('picture.size', ['1280', '800']));
    });

    it('is cut by touch', async () => {
      await crop.dragByTouch(words('picture.handle.n'), 100);
      const [width, height] = (await crop.size.textContent())!.match(/\d+/g)!.map(Number);
      expect(width).toBe(1280);
      expect(height).toBeLessThan(720);
      await crop.page.getByRole('button', { name: words('picture.whole') }).click();
    });

    it('is there after a reload, and Enter keeps it as WebP within the limit', async () => {
      await crop.page.reload();
      await crop.part.waitFor();
      await crop.press('Enter');
      await crop.kept.waitFor();
      const [stored, ...more] = await storedPictures(crop.page);
      expect(more).toEqual([]);
      expect(stored).toMatchObject({ type: 'image/webp', width: 1280, height: 800 });
      expect(stored!.bytes).toBeLessThanOrEqual(500 * 1024);
      expect(stored!.bytes).toBeGreaterThan(300 * 1024);
      expect(await axeFindings(crop.page)).toEqual([]);
      await crop.page.reload();
      await crop.page.getByText(words('picture.missing')).waitFor();
      await crop.page.close();
    });

    it('is cancelled by Escape, which leaves nothing', async () => {
      crop = await take();
      const closed = crop.page.waitForEvent('close');
      await crop.press('Escape');
      await closed;
      const settings = await member.settings();
      expect(await storedPictures(settings.page)).toHaveLength(1);
      expect(await storedPictures(settings.page, 'views')).toEqual([]);
    });

    it('is taken of a PDF, whose text cannot be read', async () => {
      const page = await member.chromium.context.newPage();
      await page.goto(pages.at('paper.pdf'));
      crop = await takeOf(page);
      await crop.press('Enter');
      await crop.kept.waitFor();
      expect(await storedPictures(crop.page)).toHaveLength(2);
      await crop.page.close();
    });

    it('has its size in CSS pixels, where the screen has finer ones', async () => {
      const { page } = await member.settings();
      const view = await keepView(page, { width: 2560, height: 1600, shown: 1280 });
      crop = new Crop(await member.chromium.open(`crop.html?view=${view}`));
      await crop.part.waitFor();
      await crop.press('Shift+ArrowLeft', 4);
      await expect
        .poll(() => crop.size.textContent())
        .toBe(words('picture.size', ['2480', '1600']));
      await crop.press('Enter');
      await crop.kept.waitFor();
      const sizes = (await storedPictures(crop.page)).map(({ width, height }) => [width, height]);
      expect(sizes).toContainEqual([1240, 800]);
      await crop.page.close();
    });

    it('is in the popup over its page', async () => {
      const popup = await ToolbarPopup.open(member.chromium, inPage.page);
      await expect.poll(() => popup.text()).toContain(words('picture.here'));
    });

    it('is in the reader, where it opens large, is deleted, and comes back', async () => {
      const library = await member.library();
      const { page } = library;
      await page.getByRole('link', { name: 'Noise', exact: true }).click();
      const list = page.getByRole('region', { name: words('picture.list') });
      await list.getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('img').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: words('picture.remove') }).click();
      await list.getByText(words('picture.removed')).waitFor();
      expect(await storedPictures(page)).toHaveLength(2);
      await list.getByRole('button', { name: words('picture.undo') }).press('Enter');
      await list.getByRole('img').waitFor();
      expect(await storedPictures(page)).toHaveLength(3);
    });
  },
);
