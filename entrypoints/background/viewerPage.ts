import type { Sender } from '../../lib/messaging/serve.ts';
import { documentIn } from '../../lib/messaging/viewerAddress.ts';
import { documentKey } from '../../lib/model/documentKey.ts';
import type { Database } from '../../lib/store/database.ts';
import { meetDocument } from '../../lib/store/document.ts';
import type { PageKey } from '../../lib/store/pageKey.ts';

/** The address of the document that the sender shows; null where the sender is not our own viewer. */
export const viewedDocument = ({ url }: Sender): string | null => documentIn(url);

/**
 * The key of a document in place of that of its address, at which it is remembered. What is not kept by
 * its address, or is paused, stays so whatever file is there.
 * @param key of the address
 */
export async function asDocument(
  db: Database,
  key: PageKey,
  fingerprint: string,
): Promise<PageKey> {
  if (!('urlKey' in key)) return key;
  await meetDocument(db, fingerprint, key.urlKey);
  return { ...key, urlKey: documentKey(fingerprint) };
}
