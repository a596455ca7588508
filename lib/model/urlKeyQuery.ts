import { isNoise, noiseAt } from './urlKeyTracking.ts';

/** `%E9` of a page that is not in UTF-8 is kept as it is: read as UTF-8, all such letters would be one. */
const keepForeignBytes = (query: string): string =>
  query.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      decodeURIComponent(bytes);
      return bytes;
    } catch {
      return bytes.toUpperCase().replaceAll('%', '%25');
    }
  });

/** Links that were escaped for HTML once too often, or that a campaign was added to as if it were the first. */
const mended = (query: string): string =>
  query.replace(/&(?:amp;)+/g, '&').replace(/\?(?=(?:utm_[a-z]+|fbclid|gclid)=)/gi, '&');

/**
 * The parameters that choose a page's content, in order of their names.
 * @param query with or without its question mark
 * @param host as `plainHost` gives it
 */
export function meaningfulParameters(query: string, host: string): URLSearchParams {
  if (/^\??$/.test(query)) return new URLSearchParams();
  const here = noiseAt(host);
  const asked = new URLSearchParams(keepForeignBytes(mended(query.replace(/^\?/, ''))));
  const kept = [...asked]
    .filter(([name, value]) => (name !== '' || value !== '') && !isNoise(name, value, here))
    .map((pair) => pair.map((text) => text.normalize('NFC')));
  const parameters = new URLSearchParams(kept);
  parameters.sort();
  return parameters;
}
