import type { Page } from 'playwright-core';

export interface StoredPicture {
  bytes: number;
  type: string;
  width: number;
  height: number;
}

/** The pictures in the device's store, with what the browser takes them for, as a page of the extension reads them. */
export const storedPictures = (
  page: Pick<Page, 'evaluate'>,
  table: 'pictures' | 'views' = 'pictures',
): Promise<StoredPicture[]> => page.evaluate(readPictures, table);

/** Runs in a page of the extension. */
export async function readPictures(table: string): Promise<StoredPicture[]> {
  const db = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('commonplace');
    request.onsuccess = () => opened(request.result);
    request.onerror = failed;
  });
  const rows = await new Promise<
    { bytes?: Uint8Array; png?: Uint8Array; width: number; height: number }[]
  >((read) => {
    const request = db.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => read(request.result);
  });
  db.close();
  return rows.map(({ bytes, png, width, height }) => {
    const image = bytes ?? png ?? new Uint8Array();
    const isWebp = String.fromCharCode(...image.subarray(8, 12)) === 'WEBP';
    return { bytes: image.length, type: isWebp ? 'image/webp' : 'other', width, height };
  });
}
