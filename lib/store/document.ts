import { documentKey, documentPrefix, fingerprintIn } from '../model/documentKey.ts';
import { urlKey as keyOfAddress } from '../model/urlKey.ts';
import type { Database } from './database.ts';

/**
 * Remembers at which address this device met a document.
 * @param urlKey key of the address
 */
export const meetDocument = (db: Database, fingerprint: string, urlKey: string): Promise<void> =>
  db.transaction('rw', db.documents, async () => {
    const urlKeys = (await db.documents.get(fingerprint))?.urlKeys ?? [];
    if (urlKeys.includes(urlKey)) return;
    await db.documents.put({ fingerprint, urlKeys: [...urlKeys, urlKey] });
  });

/** Only for comparing: a page that has no key by the member's settings asks for nothing here. */
const comparable = (url: string): string | null => keyOfAddress(url, {}, { allowPrivate: true });

/** The keys of the documents at some addresses: as this device met them, and as they were clipped from there. */
async function documentsAt(db: Database, urlKeys: readonly string[]): Promise<string[]> {
  const met = await db.documents.where('urlKeys').anyOf(urlKeys).toArray();
  const clipped = await db.resources
    .where('urlKey')
    .startsWith(documentPrefix)
    .filter(({ deletedAt, url }) => {
      const key = deletedAt === null ? comparable(url) : null;
      return key !== null && urlKeys.includes(key);
    })
    .toArray();
  return [
    ...met.map(({ fingerprint }) => documentKey(fingerprint)),
    ...clipped.map((resource) => resource.urlKey),
  ];
}

/** The keys of the addresses of a document: where this device met it, and where it was clipped from. */
async function addressesOf(db: Database, key: string): Promise<string[]> {
  const fingerprint = fingerprintIn(key);
  if (fingerprint === null) return [];
  const clipped = await db.resources.where({ urlKey: key }).toArray();
  return [
    ...((await db.documents.get(fingerprint))?.urlKeys ?? []),
    ...clipped.flatMap(({ deletedAt, url }) => (deletedAt === null ? (comparable(url) ?? []) : [])),
  ];
}

/**
 * All keys under which something may be known of a page, its own first. A document is also known by
 * its addresses, and an address by the documents that were met there: a file that changes with every
 * download is still one page.
 */
export async function meetingKeys(db: Database, urlKey: string): Promise<string[]> {
  const isDocument = fingerprintIn(urlKey) !== null;
  const addresses = isDocument ? await addressesOf(db, urlKey) : [urlKey];
  const documents = await documentsAt(db, addresses);
  const elsewhere = isDocument
    ? []
    : await Promise.all(documents.map((document) => addressesOf(db, document)));
  return [...new Set([urlKey, ...addresses, ...documents, ...elsewhere.flat()])];
}

/** Whether a page's key is one of those that `urlKey` is known by. */
export const isSamePage = async (db: Database, urlKey: string, other: string): Promise<boolean> =>
  urlKey === other || (await meetingKeys(db, urlKey)).includes(other);
