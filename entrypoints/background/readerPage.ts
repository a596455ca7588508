import { readerPlace } from '../../lib/messaging/readerAddress.ts';
import { type CopiedPage, copiedPage } from '../../lib/store/content.ts';
import type { Database } from '../../lib/store/database.ts';

/** The page whose kept copy is at an address of the library's reader; null for any other address. */
export async function readerPage(db: Database, address: string): Promise<CopiedPage | null> {
  const place = readerPlace(address);
  return place && copiedPage(db, place.resourceId);
}
