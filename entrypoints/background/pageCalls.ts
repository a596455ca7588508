import { showPanel } from '../../lib/hooks/panel.ts';
import type { pageCalls } from '../../lib/messaging/page.ts';
import { panelFocus } from '../../lib/messaging/panelWord.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { ok } from '../../lib/model/result.ts';
import { resourcesAt } from '../../lib/store/resource.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { bringAnnotator } from './annotator.ts';
import { showBadge } from './badge.ts';
import type { Library } from './library.ts';
import { showPageNotes } from './pageNotes.ts';
import { pageView } from './pageView.ts';
import { focusAnchored } from './pendingFocus.ts';
import { searchInPanel } from './searchInPanel.ts';
import { senderPage } from './senderPage.ts';

type PageHandlers = Pick<
  Handlers<typeof pageCalls>,
  'page.lookup' | 'page.annotate' | 'page.view' | 'page.anchored' | 'panel.open' | 'panel.search'
>;

/** Answers what a page asks about itself. */
export const pageHandlers = (library: Library): PageHandlers => ({
  async 'page.lookup'(says, sender) {
    const db = await library();
    const { tabId, key } = await senderPage(db, sender, says);
    if (key.state !== 'keyed') {
      await showBadge(tabId, 0);
      return ok({ state: 'off' });
    }
    const notes = await showPageNotes(db, tabId, key.urlKey);
    if (!(await getSetting(db, 'inPage'))) return ok({ state: 'off' });
    const known = notes > 0 || (await resourcesAt(db, key.urlKey)).length > 0;
    return ok(known ? { state: 'known', notes } : { state: 'unknown' });
  },

  async 'page.annotate'(_input, sender) {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await bringAnnotator(tabId);
    return ok(null);
  },

  async 'page.view'(says, sender) {
    const db = await library();
    const { key } = await senderPage(db, sender, says);
    return ok(await pageView(db, key.state === 'keyed' ? key.urlKey : null));
  },

  async 'page.anchored'({ anchors }, sender) {
    // Side panels hear this message themselves.
    if (sender.tab?.id !== undefined) await focusAnchored(sender.tab.id, anchors);
    return ok(null);
  },

  async 'panel.open'({ id }, sender) {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return ok(null);
    const shown = showPanel(tabId);
    if (id) await panelFocus.leave(tabId, id);
    await shown;
    return ok(null);
  },

  async 'panel.search'({ text }, sender) {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await searchInPanel(tabId, text);
    return ok(null);
  },
});
