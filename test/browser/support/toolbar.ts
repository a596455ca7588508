import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { until } from './until.ts';

/**
 * The popup as the browser opens it: under the toolbar button, for the tab in front, with the
 * permission that a press of the button gives. The driver does not count it among its pages, so it
 * is spoken to by the debugging protocol alone.
 */
export class ToolbarPopup {
  private constructor(
    private readonly browser: CDPSession,
    private readonly targetId: string,
    private readonly sessionId: string,
  ) {}

  /** Presses the extension's button while `page` is in front. */
  static async open(chromium: Chromium, page: Page): Promise<ToolbarPopup> {
    const { session, extensionId } = chromium;
    await page.bringToFront();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url())!;
    await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const targetId = await until('the popup', () => popupTarget(session, extensionId));
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new ToolbarPopup(session, targetId, sessionId);
  }

  /** Everything the popup says. */
  text(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  /** Presses Enter in the focused field. */
  async pressEnter(): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  /** Clicks the button that says `name`, once it is there. */
  async click(name: string): Promise<void> {
    const find = `[...document.querySelectorAll('button')].find((it) => it.innerText.includes(${JSON.stringify(name)}))`;
    await until(`the button "${name}"`, async () => (await this.evaluate(`!!${find}`)) === 'true');
    await this.evaluate(`${find}.click()`);
  }

  /** What has the focus, by its label. */
  focused(): Promise<string> {
    return this.evaluate(
      'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.ariaLabel',
    );
  }

  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.browser.send('Target.getTargets');
    return targetInfos.some(({ targetId }) => targetId === this.targetId);
  }

  private async evaluate(expression: string): Promise<string> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    return String(result?.value ?? '');
  }

  private calls = 0;

  private send(method: string, params: object): Promise<{ result?: { value: unknown } }> {
    const id = ++this.calls;
    return new Promise((answer) => {
      const listen = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const received = JSON.parse(message);
        if (sessionId !== this.sessionId || received.id !== id) return;
        this.browser.off('Target.receivedMessageFromTarget', listen);
        answer(received.result ?? {});
      };
      this.browser.on('Target.receivedMessageFromTarget', listen);
      void this.browser.send('Target.sendMessageToTarget', {
        sessionId: this.sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  }
}

async function popupTarget(session: CDPSession, extensionId: string): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ url }) => url === `chrome-extension://${extensionId}/popup.html`)
    ?.targetId;
}
