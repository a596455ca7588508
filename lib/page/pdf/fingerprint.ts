/** The SHA-256 of a file's bytes, in lower-case hex. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How far into a file its header may stand (PDF 32000-1, Annex H, note 13). */
const headerWithin = 1_024;

/** Whether a file says of itself that it is a PDF. */
export const isPdf = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, headerWithin)).includes('%PDF-');
