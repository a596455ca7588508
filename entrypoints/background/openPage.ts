import { browser } from 'wxt/browser';
import { readerPlace } from '../../lib/messaging/readerAddress.ts';
import { documentIn, shownAddress, viewerAddress } from '../../lib/messaging/viewerAddress.ts';
import { fingerprintIn } from '../../lib/model/documentKey.ts';
import type { AnnotationId, ResourceId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { meetingKeys } from '../../lib/store/document.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { noteReading } from '../../lib/store/reading.ts';
import { bringAnnotator } from './annotator.ts';
import { focusNote } from './pendingFocus.ts';
import { tabPages } from './tabPages.ts';

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/**
 * The tab that shows a page already, by its key where the tab told it, else by its address. A copy in the
 * reader is not the page.
 * @param keys by which the page is known; none where it has no key
 * @param isDocument it has to be shown by our viewer: the browser's own takes no notes
 */
async function tabOf(
  url: string,
  keys: readonly string[],
  isDocument: boolean,
): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  const pages = new Map((await tabPages.all()).map(({ tabId, value }) => [tabId, value]));
  const found = tabs.find((tab) => {
    if (readerPlace(tab.url ?? '')) return false;
    if (isDocument && documentIn(tab.url) === null) return false;
    const shown = shownAddress(tab.url);
    const page = pages.get(tab.id ?? -1);
    if (page && page.url === shown && keys.length > 0) return keys.includes(page.urlKey);
    return shown !== undefined && withoutFragment(shown) === withoutFragment(url);
  });
  return found?.id ?? null;
}

/** By what a page is known, and whether it is a document that somebody opened in our viewer. */
async function identify(db: Database, url: string): Promise<[keys: string[], isDocument: boolean]> {
  const key = await pageKey(db, url);
  const keys = 'urlKey' in key ? await meetingKeys(db, key.urlKey) : [];
  return [keys, keys.some((known) => fingerprintIn(known) !== null)];
}

/** Brings a tab, and its window, to the front. */
async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/**
 * Opens a page, in its tab if it is open already, and shows a note in it once its words are found.
 * Documents open in our viewer.
 */
export async function openPage(
  db: Database,
  url: string,
  annotationId: AnnotationId | null,
): Promise<void> {
  const [keys, isDocument] = await identify(db, url);
  const known = await db.resources.where('urlKey').anyOf(keys).primaryKeys();
  await noteReading(db, known as ResourceId[]);
  const open = await tabOf(url, keys, isDocument);
  if (open !== null) await bringToFront(open);
  const address = isDocument ? viewerAddress(url) : url;
  const tabId = open ?? (await browser.tabs.create({ url: address })).id;
  if (annotationId === null || tabId === undefined) return;
  await focusNote(db, tabId, annotationId);
  if (open !== null) await bringAnnotator(open);
}
