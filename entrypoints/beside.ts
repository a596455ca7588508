import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { besideHost } from '../components/beside/besideHost.ts';
import { pageAsk } from '../lib/messaging/pageAsk.ts';
import { askedOfEngine, engineOf, engineRules } from '../lib/model/searchEngine.ts';
import { watchNavigation } from '../lib/page/navigation/watchNavigation.ts';

/** Characters of what was asked that are looked up. */
const most = 500;

/**
 * At the results of a web search engine that the member turned on: shows what the library has about what was asked.
 * It reads the query and nothing else, asks the background alone, and is brought to no other page.
 */
export default defineUnlistedScript(() => {
  const engine = engineOf(location.href);
  if (window.top !== window || !engine) return;
  const life = new AbortController();
  let latest = '';

  const ask = pageAsk(() => life.abort());

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
