import { browser } from 'wxt/browser';
import { useDatabase } from '../../lib/hooks/database.ts';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { AnnotationId, ResourceId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { keptCopies } from '../../lib/store/content.ts';
import type { Place } from '../search/place.ts';

/** Opens what a hit is about in the reader: here, or in a tab behind. */
export function useOpenCopy(): (hit: SearchHit, place: Place) => Promise<void> {
  const db = useDatabase();
  const addressOf = async (hit: SearchHit): Promise<string | null> => {
    if (hit.type === 'resource') return readerAddress(hit.id as ResourceId);
    const annotation = await db.annotations.get(hit.id);
    const copy = (await keptCopies(db, [hit])).get(hit.urlKey) ?? annotation?.resourceId;
    return copy ? readerAddress(copy, hit.id as AnnotationId) : null;
  };
  return async (hit, place) => {
    const url = await addressOf(hit);
    if (url === null) return;
    if (place === 'behind') await browser.tabs.create({ url, active: false });
    else location.hash = new URL(url).hash;
  };
}
