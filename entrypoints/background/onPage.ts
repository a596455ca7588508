import type { Sender } from '../../lib/messaging/serve.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { isSamePage } from '../../lib/store/document.ts';
import { senderUrlKey } from './senderPage.ts';

export const elsewhere: WriteFailure = { code: 'notFound', message: 'no such note on this page' };

/** Whether an annotation is on the page that asks: a page has no say about the notes of others. */
export async function isOnPage(db: Database, id: AnnotationId, sender: Sender): Promise<boolean> {
  const annotation = await db.annotations.get(id);
  const resource = annotation && (await db.resources.get(annotation.resourceId));
  const urlKey = await senderUrlKey(db, sender);
  return !!resource && urlKey !== null && isSamePage(db, urlKey, resource.urlKey);
}
