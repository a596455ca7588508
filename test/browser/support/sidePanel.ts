import type { Locator, Page } from 'playwright-core';
import { words } from './words.ts';

/** The side panel beside a page. */
export class SidePanel {
  readonly threads: Locator;
  readonly syncLine: Locator;

  constructor(readonly page: Page) {
    this.threads = page.getByRole('article');
    this.syncLine = page.locator('.sync-line');
  }

  /** The thread that says `text` somewhere. */
  thread(text: string): Locator {
    return this.threads.filter({ hasText: text });
  }

  /** Answers the thread that says `text`, and waits until the answer stands there. */
  async reply(text: string, answer: string): Promise<void> {
    const thread = this.thread(text);
    await thread.getByRole('button', { name: words('thread.reply'), exact: true }).click();
    await thread.getByRole('textbox', { name: words('thread.replyTo') }).fill(answer);
    await thread.getByRole('button', { name: words('thread.replySend') }).click();
    await thread.getByRole('list').getByText(answer).waitFor();
  }
}
