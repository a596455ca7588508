import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers, Sender } from '../../lib/messaging/serve.ts';
import type { Beside, BesideHit } from '../../lib/model/beside.ts';
import { ok } from '../../lib/model/result.ts';
import { engineOf } from '../../lib/model/searchEngine.ts';
import type { Searching } from '../../lib/search/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { worthShowing } from './besideHits.ts';
import type { Library } from './library.ts';
import { isShown } from './senderPage.ts';

const withWords = (hits: BesideHit[]): Beside => ({
  hits,
  words: {
    title: i18n.t('beside.title'),
    more: i18n.t('beside.more'),
    close: i18n.t('beside.close'),
    direction: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  },
});

/** What a tab shows now is the browser's word: a script may outlive the results that it was brought to. */
async function doorFor(db: Database, sender: Sender): Promise<'closed' | 'off' | 'open'> {
  const url = sender.tab?.url ?? '';
  const engine = engineOf(url);
  if (!engine || !isShown(sender)) return 'closed';
  if (!(await getSetting(db, 'searchEngines')).includes(engine)) return 'off';
  return (await pageKey(db, url)).state === 'keyed' ? 'open' : 'closed';
}

/**
 * Answers the script beside an engine's results from this device alone: what was asked goes nowhere.
 * @param languages that the member reads, as tags such as `de-AT`
 */
export const besideHandlers = (
  library: Library,
  searching: Searching,
  languages: () => readonly string[],
): Pick<Handlers<typeof pageCalls>, 'beside.hits'> => ({
  async 'beside.hits'({ query }, sender) {
    const door = await doorFor(await library(), sender);
    if (door === 'off') return ok({ state: 'off' });
    const hits = door === 'open' ? await worthShowing(searching, query, languages()) : [];
    return ok({ state: 'on', ...withWords(hits) });
  },
});
