import { pageKey } from '../../lib/store/pageKey.ts';
import { clipPassages } from '../../lib/store/passage.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { captureTab } from './capture.ts';
import type { Library } from './library.ts';
import { showClip } from './showClip.ts';
import { tabPages } from './tabPages.ts';

/**
 * Keeps what is selected in a tab, in the community that was written to last; the page shows it
 * highlighted. Where it cannot be kept, the popup opens and says what is the matter with the page.
 * @param wrote called after the change
 */
export async function clipSelection(
  library: Library,
  tabId: number,
  wrote: () => void,
): Promise<void> {
  const db = await library();
  const captured = await captureTab(tabId);
  if (!captured.ok) return;
  const capture = captured.value;
  if (capture.state !== 'extracted' || capture.passages.length === 0) return showClip(tabId);
  const { page, passages } = capture;
  const key = await pageKey(db, page.url, page);
  if (!('urlKey' in key)) return showClip(tabId);
  const { urlKey } = key;
  const communityId = await getSetting(db, 'lastCommunity');
  if (communityId === undefined) return showClip(tabId);
  const kept = await clipPassages(db, { page, urlKey, communityId, passages });
  if (!kept.ok || kept.value.cut.length > 0) await showClip(tabId);
  if (!kept.ok) return;
  await tabPages.set(tabId, { url: page.url, urlKey });
  wrote();
}
