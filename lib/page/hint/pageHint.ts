/** What a page says of its own address. */
export interface PageHint {
  canonical: string | null;
  doi: string | null;
  /** SHA-256 of the file that our own viewer shows, in hex */
  document?: string;
}

const doiNames = ['citation_doi', 'prism.doi', 'dc.identifier', 'bepress_citation_doi'];

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

/** The address of the document as it was loaded, before any navigation inside it. */
const loadedUrl = (): string | undefined =>
  performance.getEntriesByType?.('navigation').at(0)?.name;

/** Whether `canonical` is `url` with nothing but query and fragment left away. */
function shortens(canonical: string, url: string): boolean {
  const short = new URL(canonical);
  const full = new URL(url);
  if (short.origin + short.pathname !== full.origin + full.pathname) return false;
  return [...short.searchParams].every(([name, value]) => full.searchParams.get(name) === value);
}

function canonicalOf(document: Document): string | null {
  const href = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href;
  return href && URL.canParse(href) ? href : null;
}

function doiOf(document: Document): string | null {
  for (const name of doiNames) {
    const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}" i]`)?.content;
    const doi = content && /\b10\.\d{4,9}\/\S+/.exec(content)?.[0];
    if (doi) return doi;
  }
  return null;
}

/**
 * The canonical address and DOI that the page's head declares. Applications that change their page
 * without loading it often leave the head of the page before behind: after such a navigation only a
 * canonical address that is plainly this page's own is believed.
 * @param url the address in the tab
 * @param loaded the address that the document was loaded from
 */
export function pageHint(document: Document, url: string, loaded = loadedUrl()): PageHint {
  const canonical = canonicalOf(document);
  const navigated = loaded !== undefined && withoutHash(loaded) !== withoutHash(url);
  if (!navigated) return { canonical, doi: doiOf(document) };
  return { canonical: canonical && shortens(canonical, url) ? canonical : null, doi: null };
}
