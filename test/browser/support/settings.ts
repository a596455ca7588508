import type { Page } from 'playwright-core';
import { until } from './until.ts';
import { words } from './words.ts';

/** In a page of the extension: a setting as the store has it; undefined where it has none. */
async function stored(key: string): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('commonplace');
    request.onsuccess = () => opened(request.result);
    request.onerror = failed;
  });
  const asked = db.transaction('settings').objectStore('settings').get(key);
  await new Promise((answered) => {
    asked.onsuccess = answered;
  });
  db.close();
  return asked.result?.value;
}

/** The settings page. */
export class Settings {
  constructor(readonly page: Page) {}

  /** Asks for a round of sync now. */
  async syncNow(): Promise<void> {
    await this.page.getByRole('button', { name: words('options.syncNow') }).click();
  }

  /** Turns notes on private addresses on. A tab that is closed at once would take its writing with it. */
  async keepPrivateAddresses(): Promise<void> {
    await this.page.getByLabel(words('options.private')).check();
    await until('the store to hold the setting', () =>
      this.page.evaluate(stored, 'privateAddresses').then((value) => value === true),
    );
  }
}
