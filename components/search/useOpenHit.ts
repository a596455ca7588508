import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import { isWebAddress } from '../../lib/model/webAddress.ts';
import { keptCopies } from '../../lib/store/content.ts';
import { type Choice, noteOf } from './choice.ts';
import type { Place } from './place.ts';

/**
 * Opens the page that was chosen, at the annotation where it is one, or the copy that was kept of it. Pages that are
 * not on the web, and any page where the background does not answer, are opened by the browser alone.
 */
export function useOpenHit(): (choice: Choice, place: Place) => Promise<void> {
  const db = useDatabase();
  return async (choice, place) => {
    const { hit } = choice;
    const copy = place === 'copy' && (await keptCopies(db, [hit])).get(hit.urlKey);
    if (copy) {
      await browser.tabs.create({ url: readerAddress(copy, noteOf(choice)) });
      return;
    }
    if (place !== 'behind' && isWebAddress(hit.url)) {
      const annotationId = noteOf(choice);
      const answer = await askBackground('page.open', { url: hit.url, annotationId });
      if (answer.ok) return;
    }
    await browser.tabs.create({ url: hit.url, active: place !== 'behind' });
  };
}
