import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Quiet beside the coloured badges of others: the count informs, it does not call. */
const colours = { ground: '#5c6470', ink: '#ffffff' };

/** Shows on the toolbar button how many notes the page in a tab has; nothing for none. */
export async function showBadge(tabId: number, notes: number): Promise<void> {
  const text = notes > 99 ? '99+' : notes > 0 ? String(notes) : '';
  const title = notes > 0 ? i18n.t('background.notesHere', notes) : i18n.t('extension.name');
  await Promise.all([put(tabId, text), browser.action.setTitle({ tabId, title })]).catch(closed);
}

/** Shows a mark in the place of the count. */
export const showMark = (tabId: number, mark: '✓' | '!'): Promise<void> =>
  put(tabId, mark).catch(closed);

function closed(): void {
  // The tab was closed in the meantime, and its badge with it.
}

async function put(tabId: number, text: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: colours.ground }),
    action.setBadgeTextColor({ tabId, color: colours.ink }),
  ]);
}
