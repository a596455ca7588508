import { type Declared, listOf } from './declared.ts';

const pattern = /\b10\.\d{4,9}\/[^\s"'<>?#]+/;

const doiIn = (text: unknown): string | null =>
  typeof text === 'string'
    ? (pattern
        .exec(decoded(text))?.[0]
        .replace(/[.,;)\]]+$/, '')
        .toLowerCase() ?? null)
    : null;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Values of JSON-LD may be text or `{ value }`, `{ '@id' }`. */
const texts = (value: unknown): unknown[] =>
  listOf(value).flatMap((each) =>
    typeof each === 'object' && each !== null ? Object.values(each) : [each],
  );

/** Pages of journals have the DOI in their path: `/doi/full/10.…`. */
const inPath = (address: string | null): string | null =>
  address && /\/(?:doi|article|articles)\//.test(address)
    ? (doiIn(address)?.replace(/\/(?:full|abstract|pdf|epub|html|meta)$/, '') ?? null)
    : null;

/** The one DOI that a page links as its own, beside a label or a class that says so. */
function ownLink(page: Document): string | null {
  const links = page.querySelectorAll(
    '[class*="doi" i] a[href*="doi.org/10."], a[class*="doi" i][href*="doi.org/10."], [id*="doi" i] a[href*="doi.org/10."]',
  );
  const found = new Set([...links].map((link) => doiIn(link.getAttribute('href'))));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/**
 * The DOI of what the page holds, where its head does not give it in one of the usual ways: from JSON-LD, from
 * its address, or from a link that is marked as the page's own. References to other works do not count.
 */
export function doiOf(
  page: Document,
  declared: Declared,
  addresses: (string | null)[],
): string | null {
  for (const name of [
    'citation_doi',
    'dc.identifier',
    'dc.identifier.doi',
    'dcterms.identifier',
    'doi',
    'og:doi',
  ]) {
    for (const content of declared.meta(name)) if (doiIn(content)) return doiIn(content);
  }
  for (const work of declared.works) {
    for (const value of [...texts(work.identifier), ...texts(work.sameAs), work['@id'], work.doi]) {
      if (doiIn(value)) return doiIn(value);
    }
  }
  for (const address of addresses) if (inPath(address)) return inPath(address);
  return ownLink(page);
}
