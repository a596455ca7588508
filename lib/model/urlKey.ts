import { limits } from './limits.ts';
import { byteLength } from './text.ts';
import { addressOf } from './urlKeyAddress.ts';
import { ofService } from './urlKeyAlias.ts';
import { unwrapped } from './urlKeyAmp.ts';
import { believableCanonical } from './urlKeyCanonical.ts';
import { doiOf, doiOfAddress } from './urlKeyDoi.ts';
import { plainHost, siteOf } from './urlKeyHost.ts';
import { plainPath } from './urlKeyPath.ts';
import { isPrivateHost } from './urlKeyPrivate.ts';
import { meaningfulParameters } from './urlKeyQuery.ts';
import { routeOf } from './urlKeyRoute.ts';

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
 * fragments other than routes (`#/…`, `#!…`), AMP, believable canonical addresses, DOIs.
 * Never equal where a parameter that may choose the content differs.
 * @param url an absolute address, or a DOI
 * @returns null for what is never shared: other schemes than http(s), addresses with credentials, private
 *   hosts unless allowed, and addresses or keys over 2,048 bytes
 */
export function urlKey(
  url: string,
  page: PageIdentity = {},
  options: UrlKeyOptions = {},
): string | null {
  const address = shareable(url, options);
  if (!address) return /^https?:/i.test(url.trim()) ? null : keyOfDoi(doiOf(url));
  const believed = page.canonical ? believableCanonical(address, page.canonical) : null;
  const canonical = (believed && shareable(believed.href, options)) ?? address;
  const doi = doiOfAddress(address) ?? doiOf(page.doi ?? '') ?? doiOfAddress(canonical);
  return keyOfDoi(doi) ?? fitting(webKey(canonical));
}

const fitting = (key: string): string | null =>
  byteLength(key) > limits.bytes.urlKey ? null : key;

const keyOfDoi = (doi: string | null): string | null => doi && fitting(`doi:${doi}`);

const hasCredentials = ({ username, password }: URL): boolean => username !== '' || password !== '';

function shareable(url: string, { allowPrivate = false }: UrlKeyOptions): URL | null {
  const shown = byteLength(url) > limits.bytes.url ? null : addressOf(url);
  if (!shown) return null;
  if (shown.protocol !== 'http:' && shown.protocol !== 'https:') return null;
  const address = unwrapped(shown);
  if (hasCredentials(shown) || hasCredentials(address)) return null;
  return !allowPrivate && isPrivateHost(address.hostname) ? null : ofService(address);
}

function webKey(address: URL): string {
  const host = plainHost(address.hostname);
  // The schemes are equal, so both their ports are default ones.
  const port = ['', '80', '443'].includes(address.port) ? '' : `:${address.port}`;
  const path = plainPath(address.pathname, siteOf(host));
  const query = meaningfulParameters(address.search, host).toString();
  const tail = `${query && `?${query}`}${routeOf(address.hash, host)}`;
  return `${host}${port}${path || (tail && '/')}${tail}`;
}
