import { browser } from 'wxt/browser';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { keptCopies } from '../../lib/store/content.ts';
import type { Place } from './place.ts';

const annotationOf = ({ type, id }: SearchHit): AnnotationId | null =>
  type === 'annotation' ? (id as AnnotationId) : null;

/**
 * Opens the page of a hit, at the annotation where it is one, or the copy that was kept of it. Pages that are
 * not on the web, and any page where the background does not answer, are opened by the browser alone.
 */
export function useOpenHit(): (hit: SearchHit, place: Place) => Promise<void> {
  const db = useDatabase();
  return async (hit, place) => {
    const copy = place === 'copy' && (await keptCopies(db, [hit])).get(hit.urlKey);
    if (copy) {
      await browser.tabs.create({ url: readerAddress(copy, annotationOf(hit)) });
      return;
    }
    if (place !== 'behind' && /^https?:/i.test(hit.url)) {
      const annotationId = annotationOf(hit);
      const answer = await askBackground('page.open', { url: hit.url, annotationId });
      if (answer.ok) return;
    }
    await browser.tabs.create({ url: hit.url, active: place !== 'behind' });
  };
}
