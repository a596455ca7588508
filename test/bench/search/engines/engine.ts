import type { Item } from '../corpus.ts';

/** An index in a browser, kept in IndexedDB between two pages. */
export interface Engine {
  /** Indexes items, whose ids are their places, and keeps the index. */
  build(items: readonly Item[]): Promise<void>;
  /** Makes what was kept searchable. */
  open(): Promise<Opened>;
}

export interface Opened {
  /**
   * Answers as they come, each the places of the ten best items.
   * @returns the last one takes the place of those before
   */
  search(text: string): AsyncIterable<number[]>;
}

/** Hits that are asked for: as many as anybody looks at while typing. */
export const most = 10;

/** A plain key-value store, in which the peers keep what they export. */
async function keyValues(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('values');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function keep(name: string, key: string, value: unknown): Promise<void> {
  const db = await keyValues(name);
  const transaction = db.transaction('values', 'readwrite');
  transaction.objectStore('values').put(value, key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

export async function kept(name: string): Promise<[key: string, value: string][]> {
  const db = await keyValues(name);
  const values = db.transaction('values').objectStore('values');
  const [keys, all] = await Promise.all([done(values.getAllKeys()), done(values.getAll())]);
  db.close();
  return keys.map((key, place) => [String(key), all[place]]);
}
