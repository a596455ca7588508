import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/hooks/background.ts';
import type { SearchHit } from '../../lib/model/search.ts';

/** Where a hit is opened: in front, or in a new tab behind while the list stays. */
export type Place = 'front' | 'behind';

/**
 * Opens the page of a hit, at the annotation where it is one. Pages that are not on the web, and any
 * page where the background does not answer, are opened by the browser alone.
 */
export async function openHit(hit: SearchHit, place: Place): Promise<void> {
  if (place === 'front' && /^https?:/i.test(hit.url)) {
    const annotationId = hit.type === 'annotation' ? hit.id : null;
    const answer = await askBackground('page.open', { url: hit.url, annotationId });
    if (answer.ok) return;
  }
  await browser.tabs.create({ url: hit.url, active: place === 'front' });
}
