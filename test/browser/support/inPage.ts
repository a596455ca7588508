import type { CDPSession, Page } from 'playwright-core';
import { controlsOf, middleOf, onClosedRoots } from './accessibility.ts';
import { selectByMouse } from './selection.ts';
import { until } from './until.ts';
import { words } from './words.ts';

/**
 * The extension's interface inside a web page. It lives in a closed shadow root, which no selector
 * reaches, so controls are found as assistive technology finds them: by role and name in the
 * browser's accessibility tree. What is done to them is done by mouse and keyboard.
 */
export class InPage {
  private constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<InPage> {
    return new InPage(page, await page.context().newCDPSession(page));
  }

  async has(role: string, name: string): Promise<boolean> {
    return (await controlsOf(this.session, role)).some((control) => control.name === name);
  }

  async waitFor(role: string, name: string): Promise<void> {
    await until(`${role} "${name}" in the page`, () => this.has(role, name));
  }

  /** Waits for a control and clicks its middle. */
  async click(role: string, name: string): Promise<void> {
    const { x, y } = await until(`${role} "${name}" in the page`, async () => {
      const found = (await controlsOf(this.session, role)).find((it) => it.name === name);
      return found && (await middleOf(this.session, found));
    });
    await this.page.mouse.click(x, y);
  }

  /** Everything the extension shows in the page, as text. */
  async text(): Promise<string> {
    const source =
      'function () { return [...this.children].map((it) => it.innerText ?? "").join("\\n"); }';
    return (await onClosedRoots<string>(this.session, source)).join('\n');
  }

  /** Selects words of the page and waits for the bar. */
  async select(quote: string): Promise<void> {
    await selectByMouse(this.page, quote);
    await this.waitFor('toolbar', words('page.bar'));
  }

  /** From the bar, begins a note of a kind and types its text. */
  async compose(kind: 'tip' | 'question' | 'story', body: string): Promise<void> {
    await this.click('button', words(`kind.${kind}`));
    await this.waitFor('textbox', words('composer.body'));
    await this.page.keyboard.insertText(body);
  }

  /** Saves the note that is written and waits until the composer is gone. */
  async save(): Promise<void> {
    await this.click('button', words('composer.save'));
    await until(
      'the composer to close',
      async () => !(await this.has('textbox', words('composer.body'))),
    );
  }
}
