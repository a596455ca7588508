import type { Page } from 'playwright-core';
import { InPage } from './inPage.ts';
import type { Member } from './member.ts';
import { words } from './words.ts';

/** Our viewer with a document. */
export class Viewer {
  private constructor(readonly inPage: InPage) {}

  get page(): Page {
    return this.inPage.page;
  }

  /** Opens the document at an address. */
  static async open({ chromium }: Member, url: string): Promise<Viewer> {
    const page = await chromium.open(`viewer.html?${new URLSearchParams({ file: url })}`);
    return new Viewer(await InPage.of(page));
  }

  /** Waits until a page is drawn, and its words can be selected. */
  async drawn(page = 1): Promise<void> {
    await this.page.locator(`.page[data-page-number="${page}"] .textLayer .endOfContent`).waitFor({
      state: 'attached',
    });
  }

  async find(text: string): Promise<string> {
    await this.page.keyboard.press('Control+f');
    await this.page.getByRole('searchbox').fill(text);
    const found = this.page.locator('.viewer-found');
    await found.filter({ hasText: /\d|not/i }).waitFor();
    return (await found.textContent()) ?? '';
  }

  /** Goes to a page by its number. */
  async goTo(page: number): Promise<void> {
    await this.page.getByRole('textbox', { name: words('viewer.page') }).fill(String(page));
    await this.page.keyboard.press('Enter');
    await this.drawn(page);
  }

  /** Selects a line of a page, and waits for the bar. */
  async selectLine(page: number, text: string): Promise<void> {
    const line = this.page.locator(`.page[data-page-number="${page}"] .textLayer span`);
    const box = (await line.getByText(text).boundingBox())!;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + 1, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width - 1, y, { steps: 5 });
    await this.page.mouse.up();
    await this.inPage.waitFor('toolbar', words('page.bar'));
  }

  button(name: string) {
    return this.page.getByRole('button', { name: words(name as 'viewer.find') });
  }
}
