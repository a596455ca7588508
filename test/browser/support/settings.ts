import type { Page } from 'playwright-core';
import { until } from './until.ts';
import { words } from './words.ts';

/** The settings page. */
export class Settings {
  constructor(readonly page: Page) {}

  /** Asks for a round of sync now. */
  async syncNow(): Promise<void> {
    await this.page.getByRole('button', { name: words('options.syncNow') }).click();
  }

  /** Turns notes on private addresses on, and waits until a page that is opened anew says so. */
  async keepPrivateAddresses(): Promise<void> {
    const box = this.page.getByLabel(words('options.private'));
    await until('the store to hold the setting', async () => {
      await box.check();
      // A tab that is closed too soon takes its writing with it.
      await this.page.reload();
      return box.isChecked();
    });
  }
}
