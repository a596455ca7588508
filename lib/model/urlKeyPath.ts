import normalizeUrl from 'normalize-url';

const indexFile = /^(index|default)\.(html?|xhtml|shtml|php\d?|aspx?|jspx?|cfm)$/i;
const ampEnding = /(?<=.)(\.amp)+(?=\.html?$|$)/i;

/** Sites whose members choose the names in a path, so that `amp` may be one of them. */
const sitesOfNames = new Set([
  'bitbucket.org',
  'codeberg.org',
  'github.com',
  'gitlab.com',
  'npmjs.com',
  'pypi.org',
  'wikipedia.org',
  'wiktionary.org',
]);

/** Path segments without the AMP layout's marks and without the file name that a directory stands for. */
const plainSegments =
  (site: string) =>
  (segments: string[]): string[] => {
    const plain = segments.map((segment) => segment.replace(ampEnding, ''));
    const mayBeAmp = !sitesOfNames.has(site);
    const isAmp = (segment: string | undefined) => mayBeAmp && segment?.toLowerCase() === 'amp';
    const saysNothing = (segment: string | undefined) =>
      indexFile.test(segment ?? '') || (plain.length > 1 && isAmp(segment));
    while (saysNothing(plain.at(-1))) plain.pop();
    while (plain.length > 1 && isAmp(plain[0])) plain.shift();
    return plain;
  };

const isUtf8 = (path: string): boolean => {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * A path in one spelling: percent-encoding, repeated and trailing slashes, index files, AMP, session ids.
 * @param path as `URL.pathname` gives it
 * @returns the path without a slash at its end; empty for the front page
 */
export function plainPath(path: string, site: string): string {
  const upper = path
    .replace(/;jsessionid=[^/]*/gi, '')
    .replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
  // normalize-url decodes once. An encoded percent sign would become an encoding, and an encoded
  // line break would be dropped by the URL parser, so these are encoded twice before.
  const safe = isUtf8(upper) ? upper.replace(/%(?=25|0[9AD])/g, '%25') : upper;
  const address = normalizeUrl(`https://path.example${safe}`, {
    transformPath: plainSegments(site),
    removeQueryParameters: false,
    sortQueryParameters: false,
  });
  return address.slice('https://path.example'.length);
}
