import type { Locator, Page } from 'playwright-core';
import { words } from './words.ts';

/** The library in a tab of its own: the list of what was kept, and the reader. */
export class Library {
  /** scrolls through pages, of which those in sight are in the document */
  readonly list: Locator;
  readonly items: Locator;
  /** the words of the kept copy */
  readonly text: Locator;
  /** the notes beside it */
  readonly notes: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('group', { name: words('library.pages') });
    this.items = page.locator('.page-row');
    this.text = page.locator('.reader-text');
    this.notes = page.getByRole('complementary').getByRole('article');
  }

  /** Opens the kept copy of the page with that title, and waits until its words are laid out. */
  async read(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title, exact: true }).click();
    await this.laidOut();
  }

  async laidOut(): Promise<void> {
    await this.text.locator('> *').first().waitFor();
  }

  /** Goes to the words that a note in the column is about. */
  async jump(quote: string): Promise<void> {
    await this.page.getByRole('button', { name: words('thread.jump', [quote]) }).click();
  }
}
