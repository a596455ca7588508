import { browser } from 'wxt/browser';
import { readerPlace } from '../../lib/messaging/readerAddress.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { bringAnnotator } from './annotator.ts';
import { focusNote } from './pendingFocus.ts';
import { tabPages } from './tabPages.ts';

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/**
 * The tab that shows a page already, by its key where the tab told it, else by its address. A copy in the
 * reader is not the page.
 */
async function tabOf(db: Database, url: string): Promise<number | null> {
  const key = await pageKey(db, url);
  const tabs = await browser.tabs.query({});
  const pages = new Map((await tabPages.all()).map(({ tabId, value }) => [tabId, value]));
  const found = tabs.find((tab) => {
    if (readerPlace(tab.url ?? '')) return false;
    const page = pages.get(tab.id ?? -1);
    if (page && page.url === tab.url && 'urlKey' in key) return page.urlKey === key.urlKey;
    return tab.url !== undefined && withoutFragment(tab.url) === withoutFragment(url);
  });
  return found?.id ?? null;
}

/** Brings a tab, and its window, to the front. */
async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens a page, in its tab if it is open already, and shows a note in it once its words are found. */
export async function openPage(
  db: Database,
  url: string,
  annotationId: AnnotationId | null,
): Promise<void> {
  const open = await tabOf(db, url);
  if (open !== null) await bringToFront(open);
  const tabId = open ?? (await browser.tabs.create({ url })).id;
  if (annotationId === null || tabId === undefined) return;
  await focusNote(db, tabId, annotationId);
  if (open !== null) await bringAnnotator(open);
}
