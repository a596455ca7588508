import type { Browser } from 'wxt/browser';

type Native = Pick<typeof Browser, 'i18n' | 'runtime'>;
type Listener = (message: unknown, sender: Browser.runtime.MessageSender) => unknown;

const { browser: firefox, chrome } = globalThis as unknown as Record<string, Native | undefined>;
const native = (firefox?.runtime?.id ? firefox : chrome)!;

/** A listener that answers by a promise, for browsers that know answers by a callback alone. */
const answering =
  (listener: Listener) =>
  (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (answer: unknown) => void,
  ): boolean => {
    const answer = listener(message, sender);
    if (!(answer instanceof Promise)) return false;
    void answer.then(reply);
    return true;
  };

/**
 * What a script in a page uses of the browser. It stands for `wxt/browser` in its build: the polyfill of the other
 * builds weighs as much as all our in-page controls, and in Chrome 123 and Firefox it is needed for this alone.
 */
export const browser = {
  i18n: native.i18n,
  runtime: {
    /** undefined once the extension was updated away */
    get id(): string | undefined {
      return native.runtime?.id;
    },
    sendMessage: (message: unknown): Promise<unknown> => native.runtime.sendMessage(message),
    /** a script in a page listens as long as it lives */
    onMessage: {
      addListener: (listener: Listener) =>
        native.runtime.onMessage.addListener(answering(listener) as never),
    },
  },
};
