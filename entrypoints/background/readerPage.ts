import { readerPlace } from '../../lib/messaging/readerAddress.ts';
import { siteOf } from '../../lib/model/urlKeyHost.ts';
import type { Database } from '../../lib/store/database.ts';
import type { PageKey } from '../../lib/store/pageKey.ts';

/** The page of the web that a tab shows a copy of. */
export interface CopiedPage {
  url: string;
  key: Extract<PageKey, { state: 'keyed' }>;
}

/**
 * The page whose kept copy is at an address of the library's reader; null for any other address, and
 * where nothing is kept (any more). Its key is the one it was kept under, whatever the settings say of
 * its site: what is on the shelf is not being browsed.
 */
export async function readerPage(db: Database, address: string): Promise<CopiedPage | null> {
  const place = readerPlace(address);
  const resource = place && (await db.resources.get(place.resourceId));
  if (!resource || resource.deletedAt !== null) return null;
  const { url, urlKey } = resource;
  const site = URL.canParse(url) ? siteOf(new URL(url).hostname) : '';
  return { url, key: { state: 'keyed', urlKey, site } };
}
