import { browser } from 'wxt/browser';
import { readerPlace } from '../../lib/messaging/readerAddress.ts';
import { shownAddress } from '../../lib/messaging/viewerAddress.ts';
import type { Database } from '../../lib/store/database.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { askAnnotator } from './annotator.ts';
import { showBadge } from './badge.ts';
import type { Library } from './library.ts';
import { showPageNotes } from './pageNotes.ts';
import { isMarked } from './reports.ts';
import { tabPages } from './tabPages.ts';

/** Brings a tab up to date with the store, if it still shows the page that it told of. */
async function tellTab(
  db: Database,
  tabId: number,
  { url, urlKey }: { url: string; urlKey: string },
): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (shownAddress(tab?.url) !== url) return tabPages.remove(tabId);
  // The reader shows its notes beside the words; the button of its tab is about no page.
  if (readerPlace(url)) {
    await askAnnotator(tabId)('annotator.refresh', {});
    return;
  }
  const paused = (await pageKey(db, url)).state === 'paused';
  if (paused) await showBadge(tabId, 0);
  else if (!(await isMarked(tabId))) await showPageNotes(db, tabId, urlKey);
  await askAnnotator(tabId)('annotator.refresh', {});
}

/**
 * Makes a function that tells every open page that the store changed, so that badges and notes in the
 * pages follow. Changes that come while pages are being told are told together afterwards.
 */
export function changeTeller(library: Library): () => void {
  let state: 'resting' | 'telling' | 'again' = 'resting';

  const tellAll = async () => {
    const db = await library();
    const pages = await tabPages.all();
    await Promise.all(pages.map(({ tabId, value }) => tellTab(db, tabId, value)));
  };

  const run = async () => {
    do {
      state = 'telling';
      await tellAll().catch((error: unknown) =>
        console.error('Commonplace: open pages could not be told of a change', error),
      );
    } while ((state as 'telling' | 'again') === 'again');
    state = 'resting';
  };

  return () => {
    if (state === 'resting') void run();
    else state = 'again';
  };
}
