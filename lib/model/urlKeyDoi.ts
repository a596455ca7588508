import { limits } from './limits.ts';
import { addressOf } from './urlKeyAddress.ts';
import { plainHost, siteOf } from './urlKeyHost.ts';
import { plainPath } from './urlKeyPath.ts';

/** DOI Handbook §2.2: a directory code `10.NNNN`, a slash, and a suffix of any graphic characters. */
const doi = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u;
const resolver = /^(?:(?:dx|www)\.)?doi\.org$|^hdl\.handle\.net$/;

/** What is written before a DOI: `DOI:`, `info:doi/`, `urn:doi:`, a resolver without its scheme, brackets. */
const label =
  /^(?:[\s<([{"'“]|(?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:digital object identifier|info:doi|info:hdl|urn:doi|hdl|doi)\b[.:/\s]*)*/i;

/** Words that publishers' platforms have between `/doi/` and the DOI for the forms of one work, and after it. */
const publisherPath =
  /^\/doi(?:\/(?:abs|abstract|full|full-xml|fulltext|html|pdf|pdfdirect|pdfplus|epdf|epub|reader|book|chapter|proceedings))?[/:](10\.\d{4,9}\/.+?)(?:\/(?:abstract|full|fulltext|pdf|epdf|html))?$/;

/** Publishers that have the DOI in other paths, by site; a group catches it or its suffix. */
const publishers: readonly (readonly [host: RegExp, path: RegExp, prefix: string])[] = [
  [
    /^link\.springer\.com$/,
    /^\/(?:article|chapter|book|protocol|referenceworkentry|content\/pdf)\/(10\.\d+\/[^/]+?)(?:\.pdf)?$/,
    '',
  ],
  [
    /^frontiersin\.org$/,
    /^\/(?:journals\/[^/]+\/)?articles?\/(10\.\d+\/[^/]+)(?:\/(?:abstract|full|pdf))?$/,
    '',
  ],
  [/^iopscience\.iop\.org$/, /^\/article\/(10\.\d+\/.+?)(?:\/(?:meta|pdf))?$/, ''],
  [/^nature\.com$/, /^\/articles\/([a-z0-9.-]+?)(?:\.pdf)?$/i, '10.1038/'],
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Pages encode a DOI for addresses and for HTML, and some of them twice. */
function unescaped(text: string): string {
  const plain = decoded(text)
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return plain === text ? plain : unescaped(plain);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Without the punctuation of a sentence around it; a bracket that the DOI itself opens is its own. */
function trimmed(name: string): string {
  const bare = name.replace(/[.,;:!?"'“”’»…/]+$/u, '');
  const last = bare.at(-1) ?? '';
  const open = { ')': '(', ']': '[', '}': '{', '>': '<' }[last];
  const closesNothing = open !== undefined && count(bare, last) > count(bare, open);
  if (closesNothing) return trimmed(bare.slice(0, -1));
  return bare;
}

/** The DOI that an address leads to: of a resolver, or of a publisher that has the DOI in its paths. */
export function doiOfAddress(address: URL): string | null {
  if (resolver.test(address.hostname)) return doiOf(address.pathname.slice(1));
  const host = plainHost(address.hostname);
  const path = decoded(plainPath(address.pathname, siteOf(host)));
  const named = publisherPath.exec(path)?.[1];
  if (named) return doiOf(named);
  for (const [publisher, pattern, prefix] of publishers) {
    const suffix = publisher.test(host) ? pattern.exec(path)?.[1] : undefined;
    if (suffix) return doiOf(`${prefix}${suffix}`);
  }
  return null;
}

/**
 * A DOI as pages write it, in lower case as DOIs are compared: `10.1000/X`, `doi:10.1000/X`,
 * `info:doi/10.1000/X`, `https://doi.org/10.1000/X`, with the punctuation of a sentence after it;
 * null where the text is no DOI.
 */
export function doiOf(text: string): string | null {
  if (text.length > limits.bytes.urlKey) return null;
  const start = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^[\s<([{"'“]+/, '');
  if (/^https?:\/\//i.test(start)) {
    const address = addressOf(trimmed(start));
    return address && doiOfAddress(address);
  }
  const [name = ''] = unescaped(start).replace(label, '').split(/\s/);
  const bare = trimmed(name);
  return doi.test(bare) ? bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : null;
}
