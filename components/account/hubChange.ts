import type { Connection } from '../../lib/model/invite.ts';

/** What connecting means for somebody who may be signed in somewhere already. */
export type HubChange =
  /** it is where the device is connected already */
  | 'none'
  /** nobody loses anything: connect */
  | 'connect'
  /** somebody is signed in at another hub: ask first */
  | 'ask';

/** @param signedIn whether somebody is signed in at the hub of `current` */
export function hubChange(
  current: Connection | undefined,
  signedIn: boolean,
  next: Connection,
): HubChange {
  if (!current) return 'connect';
  if (address(current) !== address(next)) return signedIn ? 'ask' : 'connect';
  return current.key === next.key ? 'none' : 'connect';
}

const address = ({ url }: Connection): string => new URL(url).href.replace(/\/+$/, '');

/** A hub as people recognise it: its host, and its path where it has one. */
export function hubName({ url }: Connection): string {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/+$/, '');
}
