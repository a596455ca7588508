import { siteOf } from './urlKeyHost.ts';

/** Parameters that everywhere choose what a page is about. */
const choosing = ['id', 'q', 'v', 'p', 'page', 's', 'search', 'query', 'story', 'article', 'item'];

/** The part of a fragment that a single-page app routes by (`#/…`, `#!/…`), else empty. */
export function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/s, '');
  return /^#!?\/./.test(route) ? route : '';
}

const isFrontPage = (address: URL): boolean =>
  address.pathname === '/' && address.search === '' && routeOf(address.hash) === '';

/** Left over from the page before, as single-page apps do it, or drops what chooses the content. */
function losesContent(address: URL, canonical: URL): boolean {
  const samePath = address.pathname === canonical.pathname;
  return choosing.some((name) => {
    const asked = address.searchParams.get(name);
    const told = canonical.searchParams.get(name);
    return asked !== null && asked !== told && (told !== null || samePath);
  });
}

/**
 * The address a page gives itself by `rel=canonical`, where it can be believed: on the same registrable
 * domain, not the front page for a deep page, not another route or another item.
 */
export function believableCanonical(address: URL, canonical: string): URL | null {
  if (!URL.canParse(canonical, address.href)) return null;
  const told = new URL(canonical, address);
  if (siteOf(told.hostname) !== siteOf(address.hostname)) return null;
  if (isFrontPage(told) && !isFrontPage(address)) return null;
  const route = routeOf(address.hash);
  if (route !== '' && route !== routeOf(told.hash)) return null;
  return losesContent(address, told) ? null : told;
}
