import { type PageIdentity, urlKey } from '../model/urlKey.ts';
import { siteOf } from '../model/urlKeyHost.ts';
import type { Database } from './database.ts';
import { getSetting } from './settings.ts';

/** What an address is to this device. */
export type PageKey =
  | { state: 'keyed'; urlKey: string; site: string }
  /** the member paused the site: its pages have a key, but nothing is looked up or shown */
  | { state: 'paused'; urlKey: string; site: string }
  /** an address of this computer or its network, or one that carries a password or is too long */
  | { state: 'private' }
  /** not a page of the web */
  | { state: 'notWeb' };

/** A page's key by the member's settings. Pages of the connected hub count as public. */
export async function pageKey(
  db: Database,
  url: string,
  page: PageIdentity = {},
): Promise<PageKey> {
  if (!URL.canParse(url)) return { state: 'notWeb' };
  const { protocol, hostname, origin } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return { state: 'notWeb' };
  const connection = await getSetting(db, 'connection');
  const allowPrivate =
    (await getSetting(db, 'privateAddresses')) ||
    (connection !== undefined && new URL(connection.url).origin === origin);
  const key = urlKey(url, page, { allowPrivate });
  if (key === null) return { state: 'private' };
  const site = siteOf(hostname);
  const paused = (await getSetting(db, 'pausedSites')).includes(site);
  return { state: paused ? 'paused' : 'keyed', urlKey: key, site };
}
