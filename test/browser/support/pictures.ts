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
async function readPictures(table: string): Promise<StoredPicture[]> {
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

/**
 * Puts a view into the device's store as the background does, of a screen whose pixels are finer.
 * @param size of the image; `shown` is its width in CSS pixels
 * @returns the view's id
 */
export const keepView = (
  page: Page,
  size: { width: number; height: number; shown: number },
): Promise<string> =>
  page.evaluate(async ({ width, height, shown }) => {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')!.fillRect(100, 100, 500, 500);
    const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const db = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('commonplace');
      request.onsuccess = () => opened(request.result);
      request.onerror = failed;
    });
    const id = crypto.randomUUID();
    const address = { urlKey: 'fine.example', url: 'https://fine.example/', title: 'Fine' };
    const change = db.transaction('views', 'readwrite');
    change.objectStore('views').put({ id, ...address, png, width: shown, at: Date.now() });
    await new Promise((done) => change.addEventListener('complete', done));
    db.close();
    return id;
  }, size);
