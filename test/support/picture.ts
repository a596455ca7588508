import 'fake-indexeddb/auto';
import type { Database } from '../../lib/store/database.ts';
import type { Picture } from '../../lib/store/local.ts';
import { keepPicture, type PictureInput } from '../../lib/store/picture.ts';

/** Bytes that begin as a WebP image does. */
export function webpBytes(length = 40): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('RIFF....WEBP'));
  return bytes;
}

export const aPictureInput = (over: Partial<PictureInput> = {}): PictureInput => ({
  page: { url: 'https://example.org/bread', title: 'Bread', site: 'example.org', language: null },
  urlKey: 'example.org/bread',
  bytes: webpBytes(),
  width: 320,
  height: 200,
  ...over,
});

/** Keeps a picture and throws where that fails. */
export async function keepOne(db: Database, over: Partial<PictureInput> = {}): Promise<Picture> {
  const kept = await keepPicture(db, aPictureInput(over));
  if (!kept.ok) throw new Error(kept.error.message);
  return kept.value;
}
