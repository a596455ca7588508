import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { documentIn, viewerAddress } from '../../lib/messaging/viewerAddress.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { getSetting } from '../../lib/store/settings.ts';
import type { Library } from './library.ts';
import { tabRecord } from './tabRecord.ts';

/**
 * The document that a tab showed in our viewer, until it goes to another page: who comes back to it from
 * there wants to see it as the browser does.
 */
const viewed = tabRecord('document', v.string());

const pdf = 'application/pdf';
const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** Whether a tab shows a PDF by the browser's own means. */
async function showsPdf(tabId: number, url: string): Promise<boolean> {
  try {
    const [page] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => document.contentType,
    });
    return page?.result === pdf;
  } catch {
    // Firefox lets no extension into its own viewer: there the server is asked what it is.
    const answer = await fetch(url, { method: 'HEAD', credentials: 'include' }).catch(() => null);
    return answer?.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === pdf;
  }
}

async function follow(library: Library, tabId: number, url: string): Promise<void> {
  const file = documentIn(url);
  if (file !== null) return viewed.set(tabId, withoutFragment(file));
  if ((await viewed.get(tabId)) === withoutFragment(url)) return;
  await viewed.remove(tabId);
  if (!/^https?:/i.test(url)) return;
  const db = await library();
  if (!(await getSetting(db, 'documentsInViewer'))) return;
  if ((await pageKey(db, url)).state !== 'keyed' || !(await showsPdf(tabId, url))) return;
  if ((await browser.tabs.get(tabId)).url !== url) return;
  await viewed.set(tabId, withoutFragment(url));
  await browser.tabs.update(tabId, { url: viewerAddress(url) });
}

/** Opens PDFs in our viewer where the member chose so, in the tab in which they were opened. */
export function watchDocuments(library: Library): void {
  const following = new Map<number, Promise<void>>();
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    // Asked when the page comes, and again when it is there: what it is may not be known before.
    if (tab.url === undefined || (status !== 'complete' && url === undefined)) return;
    const address = tab.url;
    const next = (following.get(tabId) ?? Promise.resolve())
      .then(() => follow(library, tabId, address))
      .catch(() => {
        // The tab was closed in the meantime.
      })
      .finally(() => {
        if (following.get(tabId) === next) following.delete(tabId);
      });
    following.set(tabId, next);
  });
  browser.tabs.onRemoved.addListener((tabId) => void viewed.remove(tabId));
}
