import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageAsk } from '../lib/messaging/pageAsk.ts';
import { eachDocument } from '../lib/page/frame/documents.ts';
import { pageHint } from '../lib/page/hint/pageHint.ts';
import { watchNavigation } from '../lib/page/navigation/watchNavigation.ts';
import { readSelection } from '../lib/page/selection/readSelection.ts';
import { watchSelection } from '../lib/page/selection/watchSelection.ts';

/**
 * The only script on every page. It asks the background, and nobody else, whether anything is known
 * here, and calls for the annotator when words are selected. The background registers it once pages
 * may be read. It is not declared as a content script: that would make reading every page a
 * permission asked for at install, and would bring the polyfill to each of them.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  const life = new AbortController();
  let allowed = true;
  let annotated = false;

  const ask = pageAsk(() => life.abort());

  const lookup = async () => {
    const answer = await ask('page.lookup', pageHint(document, location.href));
    if (answer?.ok) allowed = answer.value.state !== 'off';
  };

  const annotate = async () => {
    if (annotated || !allowed || !readSelection(document)) return;
    annotated = true;
    const answer = await ask('page.annotate', {});
    annotated = answer?.ok === true;
  };

  watchNavigation(window, lookup, life.signal);
  eachDocument(document, (one) => watchSelection(one, annotate, life.signal), life.signal);
  void lookup();
});
