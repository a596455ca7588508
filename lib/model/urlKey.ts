import { limits } from './limits.ts';
import { byteLength } from './text.ts';
import { believableCanonical, routeOf } from './urlKeyCanonical.ts';
import { doiOf, doiOfAddress } from './urlKeyDoi.ts';
import { isPrivateHost, plainHost, siteOf } from './urlKeyHost.ts';
import { plainPath } from './urlKeyPath.ts';
import { meaningfulParameters } from './urlKeyQuery.ts';

/** What a page says of itself. */
export interface PageIdentity {
  /** `rel=canonical`, absolute or relative to the page's address */
  canonical?: string | null | undefined;
  /** in any of the forms in which DOIs are written */
  doi?: string | null | undefined;
}

export interface UrlKeyOptions {
  /** also give keys to pages of this computer and its local network */
  allowPrivate?: boolean;
}

/**
 * One name for a page, whatever address it was reached by: `example.org/guide?id=3`, or `doi:10.1000/x`.
 * Equal for equivalent addresses: scheme, `www.` and mobile hosts, default ports, case and IDN form of the
 * host, trailing slashes, index files, tracking parameters, order of parameters, percent-encoding,
 * fragments other than routes (`#/…`, `#!/…`), AMP, believable canonical addresses, DOIs.
 * Never equal where a parameter that may choose the content differs.
 * @param url an absolute address
 * @returns null for what is never shared: other schemes than http(s), addresses with credentials, private
 *   hosts unless allowed, and addresses or keys over 2,048 bytes
 */
export function urlKey(
  url: string,
  page: PageIdentity = {},
  options: UrlKeyOptions = {},
): string | null {
  const address = shareable(url, options);
  if (!address) return null;
  const doi = (page.doi && doiOf(page.doi)) || doiOfAddress(address);
  if (doi) return fitting(`doi:${doi}`);
  const canonical = page.canonical ? believableCanonical(address, page.canonical) : null;
  return fitting(webKey((canonical && shareable(canonical.href, options)) ?? address));
}

const fitting = (key: string): string | null =>
  byteLength(key) > limits.bytes.urlKey ? null : key;

function shareable(url: string, { allowPrivate = false }: UrlKeyOptions): URL | null {
  if (byteLength(url) > limits.bytes.url || !URL.canParse(url)) return null;
  const shown = new URL(url);
  if (shown.protocol !== 'http:' && shown.protocol !== 'https:') return null;
  if (shown.username !== '' || shown.password !== '') return null;
  const address = unwrapped(shown);
  return !allowPrivate && isPrivateHost(address.hostname) ? null : address;
}

/** The publisher's address of a page that an AMP viewer or cache shows under its own. */
function unwrapped(address: URL): URL {
  const viewer = /^(?:www\.)?(?:google|bing)\.[a-z.]{2,6}$/.test(address.hostname)
    ? /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/?.*)$/
    : address.hostname.endsWith('.cdn.ampproject.org')
      ? /^\/[cv]\/(?:s\/)?([^/]+\.[^/]+\/?.*)$/
      : null;
  const inner = viewer?.exec(address.pathname)?.[1];
  const publisher = `https://${inner}${address.search}${address.hash}`;
  return inner && URL.canParse(publisher) ? unwrapped(new URL(publisher)) : address;
}

function webKey(address: URL): string {
  const host = plainHost(address.hostname);
  const site = siteOf(host);
  // The schemes are equal, so both their ports are default ones.
  const port =
    address.port === '' || address.port === '80' || address.port === '443'
      ? ''
      : `:${address.port}`;
  const path = plainPath(address.pathname, site);
  const query = meaningfulParameters(address.search, site).toString();
  const route = routeOf(address.hash).replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
  const tail = `${query && `?${query}`}${route}`;
  return `${host}${port}${path || (tail && '/')}${tail}`;
}
