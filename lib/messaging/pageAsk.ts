import type { AnswerOf, InputOf } from './call.ts';
import type { Envelope } from './envelope.ts';
import type { pageCalls } from './page.ts';

type PageCalls = typeof pageCalls;

/** @returns null where there is no answer */
export type PageAsk = <Name extends keyof PageCalls & string>(
  call: Name,
  input: InputOf<PageCalls[Name]>,
) => Promise<AnswerOf<PageCalls[Name]> | null>;

interface ExtensionApi {
  runtime: { sendMessage(message: Envelope): Promise<unknown> };
}

/**
 * Asks the background from a script that is brought to many pages, without the polyfill, which would be most of it.
 * @param onGone is called where the extension was updated or removed: this copy has nobody left to ask
 */
export function pageAsk(onGone: () => void): PageAsk {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { runtime } = api as ExtensionApi;
  return async <Name extends keyof PageCalls & string>(
    call: Name,
    input: InputOf<PageCalls[Name]>,
  ) => {
    try {
      const answer = await runtime.sendMessage({ to: 'background', call, input });
      return (answer ?? null) as AnswerOf<PageCalls[Name]> | null;
    } catch (error) {
      if (/context invalidated/i.test(String(error))) onGone();
      return null;
    }
  };
}
