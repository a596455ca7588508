import type { Locator, Page } from 'playwright-core';
import { words } from './words.ts';

/** The page that cuts a picture out of what a tab showed. */
export class Crop {
  readonly part: Locator;
  readonly size: Locator;
  /** what is said once the picture is kept */
  readonly kept: Locator;

  constructor(readonly page: Page) {
    this.part = page.getByRole('slider', { name: words('picture.part') });
    this.size = page.locator('output');
    this.kept = page.getByText(words('picture.kept'));
  }

  handle(name: string): Locator {
    return this.page.getByRole('slider', { name, exact: true });
  }

  /** Presses a key so many times. */
  async press(key: string, times = 1): Promise<void> {
    for (let turn = 0; turn < times; turn++) await this.page.keyboard.press(key);
  }
}
