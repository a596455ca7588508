import { ok, type Result } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import type { View } from '../../lib/store/local.ts';
import { keepPicture, pictureBytes } from '../../lib/store/picture.ts';
import { discardView } from '../../lib/store/view.ts';
import { hostOf } from '../ui/hostOf.ts';
import type { Box } from './box.ts';
import { cutOut } from './cutOut.ts';
import type { ScreenshotFailure } from './pictureFailure.ts';

/**
 * Keeps a part of a view as a picture of its page. The view is there until that is done, so nothing
 * is lost where it fails.
 * @param scale pixels of the image in a CSS pixel
 */
export async function keepPart(
  db: Database,
  { view, image, box, scale }: { view: View; image: ImageBitmap; box: Box; scale: number },
): Promise<Result<null, ScreenshotFailure>> {
  const cut = await cutOut(image, box, pictureBytes);
  if (!cut.ok) return cut;
  const { url, title, urlKey } = view;
  const kept = await keepPicture(db, {
    page: { url, title, site: hostOf(url), language: null },
    urlKey,
    bytes: new Uint8Array(await cut.value.arrayBuffer()),
    width: Math.round(box.width / scale),
    height: Math.round(box.height / scale),
  });
  if (!kept.ok) return kept;
  await discardView(db, view.id);
  return ok(null);
}
