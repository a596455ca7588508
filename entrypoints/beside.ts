import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { besideHost } from '../components/beside/besideHost.ts';
import type { AnswerOf, InputOf } from '../lib/messaging/call.ts';
import type { Envelope } from '../lib/messaging/envelope.ts';
import type { pageCalls } from '../lib/messaging/page.ts';
import { askedOfEngine, engineOf, engineRules } from '../lib/model/searchEngine.ts';
import { watchNavigation } from '../lib/page/navigation/watchNavigation.ts';

type PageCalls = typeof pageCalls;

interface ExtensionApi {
  runtime: { sendMessage(message: Envelope): Promise<unknown> };
}

/** Characters of what was asked that are looked up. */
const most = 500;

/**
 * At the results of a web search engine that the member turned on: shows what the library has about what was asked.
 * It reads the query and nothing else, asks the background alone, and is brought to no other page.
 */
export default defineUnlistedScript(() => {
  const engine = engineOf(location.href);
  if (window.top !== window || !engine) return;
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { runtime } = api as ExtensionApi;
  const life = new AbortController();
  let latest = '';

  const ask = async <Name extends keyof PageCalls & string>(
    call: Name,
    input: InputOf<PageCalls[Name]>,
  ): Promise<AnswerOf<PageCalls[Name]> | null> => {
    try {
      const answer = await runtime.sendMessage({ to: 'background', call, input });
      return (answer ?? null) as AnswerOf<PageCalls[Name]> | null;
    } catch {
      // The extension was updated or removed: this copy has nobody left to ask.
      life.abort();
      return null;
    }
  };

  const host = besideHost(document, engine, {
    onMore: () => void ask('panel.search', { text: latest }),
    onClose: () => {
      life.abort();
      host.remove();
    },
  });

  const look = async () => {
    const field = document.querySelector<HTMLInputElement>(engineRules[engine].field);
    const query = askedOfEngine(engine, location.href, field?.value ?? '').slice(0, most);
    if (query === latest) return;
    latest = query;
    const answer = query === '' ? null : await ask('beside.hits', { query });
    if (latest !== query || life.signal.aborted) return;
    if (answer?.ok && answer.value.hits.length > 0) host.show(answer.value);
    else host.remove();
  };

  watchNavigation(window, look, life.signal);
  void look();
});
