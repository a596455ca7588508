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

  /** Drags a handle down by so many CSS pixels with a finger. */
  async dragByTouch(name: string, down: number): Promise<void> {
    const box = await this.handle(name).boundingBox();
    if (!box) throw new Error(`${name} is not shown`);
    const session = await this.page.context().newCDPSession(this.page);
    const at = (y: number) => [{ x: box.x + box.width / 2, y: box.y + box.height / 2 + y }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const part of [0.3, 0.6, 1]) {
      const touchPoints = at(down * part);
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Presses a key so many times. */
  async press(key: string, times = 1): Promise<void> {
    for (let turn = 0; turn < times; turn++) await this.page.keyboard.press(key);
  }
}
