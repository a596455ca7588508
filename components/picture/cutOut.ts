import type { Result } from '../../lib/model/result.ts';
import type { Box } from './box.ts';
import { type FitFailure, fitWebp } from './fitWebp.ts';

/**
 * Cuts a part out of an image, as WebP of at most `limit` bytes.
 * @param box in the image's own pixels
 */
export const cutOut = (
  image: ImageBitmap,
  box: Box,
  limit: number,
): Promise<Result<Blob, FitFailure>> =>
  fitWebp((scale, quality) => {
    const width = Math.max(1, Math.round(box.width * scale));
    const height = Math.max(1, Math.round(box.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, box.left, box.top, box.width, box.height, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/webp', quality });
  }, limit);
