import { browser } from 'wxt/browser';
import { cropAddress } from '../../lib/messaging/cropAddress.ts';
import type { ViewFailure } from '../../lib/messaging/surface.ts';
import { newId, type ViewId } from '../../lib/model/id.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { keepView } from '../../lib/store/view.ts';

/**
 * Keeps what a tab shows now and opens the page that cuts a picture out of it. The view goes through
 * the store: it is too large for a message, and outlives a stopped worker there.
 */
export async function pictureTab(
  db: Database,
  tabId: number,
  urlKey: string,
): Promise<Result<null, ViewFailure>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return fail({ code: 'gone', message: 'the tab is closed' });
  if (!tab.active) return fail({ code: 'hidden', message: 'another tab is in front' });
  const seen = await see(tab.windowId);
  if (!seen.ok) return seen;
  const after = await browser.tabs.get(tabId).catch(() => null);
  if (!after?.active || after.url !== tab.url) {
    return fail({ code: 'hidden', message: 'the tab changed meanwhile' });
  }
  const id = newId<ViewId>();
  const { url = '', title = '', width = null } = tab;
  const kept = await keepView(db, { id, urlKey, url, title, png: seen.value, width });
  if (!kept.ok) return fail({ code: 'storage', message: kept.error.message });
  await browser.tabs.create({
    url: cropAddress(id),
    windowId: tab.windowId,
    index: tab.index + 1,
    openerTabId: tabId,
  });
  return ok(null);
}

/** A PNG of what the tab in front of a window shows, in the pixels of the screen. */
async function see(windowId: number): Promise<Result<Uint8Array, ViewFailure>> {
  try {
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return ok(new Uint8Array(await (await fetch(address)).arrayBuffer()));
  } catch (error) {
    return fail({ code: 'unseen', message: String(error) });
  }
}
