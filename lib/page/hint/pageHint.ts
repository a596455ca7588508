/** What a page says of its own address. */
export interface PageHint {
  canonical: string | null;
  doi: string | null;
  /** SHA-256 of the file that our own viewer shows, in hex */
  document?: string;
}

/** Names of what is the page's own: those of its references (`citation_reference`, `dc.relation`) are others. */
const doiNames = [
  'citation_doi',
  'bepress_citation_doi',
  'prism.doi',
  'dc.identifier.doi',
  'dc.identifier',
  'dcterms.identifier',
  'doi',
];

const onlyOne = (values: string[]): string | null => {
  const [value = null, ...others] = new Set(values);
  return others.length > 0 ? null : value;
};

/** An address without what is no navigation: a move within the page, and a campaign taken out. */
const shown = (url: string): string =>
  url
    .replace(/#(?![/!]).*$/, '')
    .replace(/[?&](utm_|\w*clid=)[^&#]*/gi, '')
    .replace(/[?&]/g, '&');

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

/** An empty `href` would be the address of `<base>`; several that differ are none, as for search engines. */
function canonicalOf(document: Document): string | null {
  const links = document.querySelectorAll<HTMLLinkElement>('head link[rel~="canonical" i]');
  const said = [...links].filter((link) => link.getAttribute('href')?.trim());
  return onlyOne(said.map(({ href }) => href).filter((href) => URL.canParse(href)));
}

function doiOf(document: Document): string | null {
  for (const name of doiNames) {
    const metas = document.querySelectorAll<HTMLMetaElement>(
      `head meta:is([name="${name}" i],[property="${name}" i])`,
    );
    const said = [...metas].flatMap(({ content }) => {
      const text = content.replace(/^(\s*https?:[^?#]*).*/i, '$1');
      return /\b10\.\d{4,9}(\.\d+)*(\/|%2f)\S+/i.exec(text)?.[0].toLowerCase() ?? [];
    });
    const doi = onlyOne(said);
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
  const navigated = loaded !== undefined && shown(loaded) !== shown(url);
  if (!navigated) return { canonical, doi: doiOf(document) };
  return { canonical: canonical && shortens(canonical, url) ? canonical : null, doi: null };
}
