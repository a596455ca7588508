/** What would change its meaning when decoded: the octet's own sign, a path's and a segment's separators. */
const separators = /[%/;]/g;

const decodedRun = (run: string): string => {
  try {
    return decodeURIComponent(run).replace(separators, encodeURIComponent);
  } catch {
    // Letters of a page that is not in UTF-8: read as UTF-8, all of them would be one.
    return run.toUpperCase();
  }
};

/**
 * A path or a part of one, with each character written in one way: NFC, percent-encoded only where it has
 * to be. Written out because engines differ in what they encode (`^`, `|`), and a key is for all of them.
 */
export const spelled = (path: string): string =>
  path
    .replace(/(?:%[0-9a-f]{2})+/gi, decodedRun)
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .normalize('NFC')
    .replace(/[^\w\-.~!$&'()*+,:@=/;%]+/g, encodeURIComponent);
