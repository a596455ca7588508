import type { Locator, Page } from 'playwright-core';
import { words } from './words.ts';

/** The toolbar popup over a page. */
export class Popup {
  readonly title: Locator;
  readonly note: Locator;
  readonly audience: Locator;
  readonly clipButton: Locator;
  /** what is said once the page is kept */
  readonly saved: Locator;
  readonly results: Locator;
  readonly syncLine: Locator;

  constructor(readonly page: Page) {
    const form = page.getByRole('form', { name: words('clip.form') });
    this.title = form.getByLabel(words('clip.title'));
    this.note = form.getByLabel(words('clip.note'));
    this.audience = form.getByLabel(words('clip.community'));
    this.clipButton = form.locator('button[type=submit]');
    this.saved = page.locator('.clip-saved');
    this.results = page.getByRole('listbox', { name: words('search.results') }).getByRole('option');
    this.syncLine = page.locator('.sync-line');
  }

  /** Chooses the community that the clip goes to. */
  async chooseCommunity(name: string): Promise<void> {
    await this.audience.selectOption({ label: name });
  }

  /** Clips the page with a note, and waits until the device has it. */
  async clip(note = ''): Promise<void> {
    if (note) await this.note.fill(note);
    await this.clipButton.click();
    await this.saved.waitFor();
  }

  /** Types into the search field. */
  async search(text: string): Promise<void> {
    await this.page.locator('search').getByRole('combobox').fill(text);
  }
}
