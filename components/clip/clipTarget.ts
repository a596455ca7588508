import { limits } from '../../lib/model/limits.ts';
import { byteLength } from '../../lib/model/text.ts';
import type { PageKey } from '../../lib/store/pageKey.ts';

/** Why a page is not kept at all. */
export type NotKept =
  /** an empty tab, or a page of an extension */
  | 'blank'
  /** on this computer or its network, which the member has not allowed */
  | 'private'
  /** the address carries a name or a password */
  | 'credentials'
  | 'tooLong';

/** Where a page may be kept. */
export type ClipTarget =
  | { state: 'anywhere'; urlKey: string }
  /** an address that means something on this device only: it is its own key, and stays here */
  | { state: 'ownShelf'; urlKey: string }
  | { state: 'nowhere'; reason: NotKept };

/** Empty tabs, and pages of extensions: of this one, mostly. */
const blank =
  /^(?:about:(?:blank|newtab|home|privatebrowsing)$|[a-z]+:\/\/(?:newtab|new-tab-page)\/?$|(?:chrome|moz)-extension:)/i;

/** Where the page at an address may be kept, by what the address is to this device. */
export function clipTarget(url: string, key: PageKey): ClipTarget {
  if (key.state === 'keyed' || key.state === 'paused') {
    return { state: 'anywhere', urlKey: key.urlKey };
  }
  if (url === '' || blank.test(url)) return { state: 'nowhere', reason: 'blank' };
  if (byteLength(url) > limits.bytes.url) return { state: 'nowhere', reason: 'tooLong' };
  const { username, password } = new URL(url);
  if (username || password) return { state: 'nowhere', reason: 'credentials' };
  return key.state === 'private'
    ? { state: 'nowhere', reason: 'private' }
    : { state: 'ownShelf', urlKey: url };
}
