import type { Page } from 'playwright-core';
import { words } from './words.ts';

/** The settings page. */
export class Settings {
  constructor(readonly page: Page) {}

  /** Asks for a round of sync now. */
  async syncNow(): Promise<void> {
    await this.page.getByRole('button', { name: words('options.syncNow') }).click();
  }

  async keepPrivateAddresses(): Promise<void> {
    await this.page.getByLabel(words('options.private')).check();
  }
}
