import { beforeAll, describe, expect, it, vi } from 'vitest';

type Heard = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean;

const heard = new Set<Heard>();
const native = {
  i18n: { getUILanguage: () => 'he' },
  runtime: {
    id: 'ours' as string | undefined,
    sendMessage: async (message: unknown) => ['sent', message],
    onMessage: {
      addListener: (listener: Heard) => heard.add(listener),
    },
  },
};

let browser: typeof import('./scriptBrowser.ts').browser;

beforeAll(async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', native);
  ({ browser } = await import('./scriptBrowser.ts'));
});

describe('the browser of a script in a page', () => {
  it('answers by the callback what a listener promises', async () => {
    const listener = async (message: unknown) => `got ${message}`;
    browser.runtime.onMessage.addListener(listener);
    const [said] = [...heard];
    const reply = vi.fn();
    expect(said!('word', {}, reply)).toBe(true);
    await expect.poll(() => reply.mock.calls).toEqual([['got word']]);
    heard.clear();
  });

  it('leaves messages that are for somebody else', () => {
    browser.runtime.onMessage.addListener(() => undefined);
    const [said] = [...heard];
    expect(said!('word', {}, vi.fn())).toBe(false);
  });

  it('is the browser’s own in everything else, as it is at the moment', async () => {
    expect(await browser.runtime.sendMessage('hello')).toEqual(['sent', 'hello']);
    expect(browser.i18n.getUILanguage()).toBe('he');
    expect(browser.runtime.id).toBe('ours');
    native.runtime.id = undefined;
    expect(browser.runtime.id).toBeUndefined();
  });
});
