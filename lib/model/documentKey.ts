import * as v from 'valibot';

/** The SHA-256 of a file's bytes, in lower-case hex: the same file has the same one wherever it is found. */
export const fingerprintSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What the keys of all documents begin with. No host does: a colon there is followed by a port. */
export const documentPrefix = 'pdf:';

/** The key of a document, in place of that of an address. */
export const documentKey = (fingerprint: string): string => `${documentPrefix}${fingerprint}`;

/** The fingerprint in a document's key; null in any other key. */
export function fingerprintIn(urlKey: string): string | null {
  if (!urlKey.startsWith(documentPrefix)) return null;
  const fingerprint = urlKey.slice(documentPrefix.length);
  return v.is(fingerprintSchema, fingerprint) ? fingerprint : null;
}
