import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { besideHost } from '../components/beside/besideHost.ts';
import { hearRefresh } from '../lib/messaging/hearRefresh.ts';
import { pageAsk } from '../lib/messaging/pageAsk.ts';
import { askedOfEngine, engineOf, engineRules } from '../lib/model/searchEngine.ts';
import { watchNavigation } from '../lib/page/navigation/watchNavigation.ts';

/** Characters of what was asked that are looked up. */
const most = 500;

/** Where a copy of this script that was brought before is found: the scripts of an extension share their globals. */
const place = Symbol.for('commonplace.beside');

/**
 * At the results of a web search engine that the member turned on: shows what the library has about what was asked.
 * It reads the query and nothing else, asks the background alone, and is brought to no other page.
 */
export default defineUnlistedScript(() => {
  const engine = engineOf(location.href);
  if (window.top !== window || !engine) return;
  (Reflect.get(globalThis, place) as AbortController | undefined)?.abort();
  const life = new AbortController();
  Reflect.set(globalThis, place, life);

  const loaded = location.href;
  const { postedField } = engineRules[engine];
  // What the field held as the page came: not what is being typed into it.
  const posted =
    (postedField && document.querySelector<HTMLInputElement>(postedField)?.defaultValue) || '';
  let latest = '';

  const end = () => life.abort();
  const ask = pageAsk(end);
  const host = besideHost(document, engine, {
    onMore: () => void ask('panel.search', { text: latest }),
    onClose: end,
  });
  life.signal.addEventListener('abort', host.remove);

  const asked = (): string => {
    if (engineOf(location.href) !== engine) return '';
    return askedOfEngine(engine, location.href, location.href === loaded ? posted : '').slice(
      0,
      most,
    );
  };

  const look = async () => {
    const query = asked();
    latest = query;
    const answer = query === '' ? null : await ask('beside.hits', { query });
    if (latest !== query || life.signal.aborted) return;
    if (answer?.ok && answer.value.state === 'off') return end();
    if (answer?.ok && answer.value.state === 'on' && answer.value.hits.length > 0) {
      host.show(answer.value);
    } else host.remove();
  };

  // A page that is rendered in advance is nobody's yet.
  const isAhead = () => 'prerendering' in document && document.prerendering === true;
  const navigated = () => {
    if (!isAhead() && asked() !== latest) void look();
  };
  // A page that was put away has not heard that its engine was turned off.
  const restored = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void look();
  };
  watchNavigation(window, navigated, life.signal);
  window.addEventListener('pageshow', restored, { passive: true, signal: life.signal });
  hearRefresh(() => void look(), life.signal);
  navigated();
});
