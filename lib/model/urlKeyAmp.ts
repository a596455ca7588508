import { addressOf } from './urlKeyAddress.ts';

const inAmp = /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/?.*)$/;
const inCache = /^\/(?:[cvira]|wp)\/(?:s\/)?([^/]+\.[^/]+\/?.*)$/;

/** How a viewer's or a cache's path holds the publisher's address, by its host. */
const viewers: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:www\.)?(?:google|bing)\.(?:com?\.)?[a-z]{2,3}$/, inAmp],
  [/(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)$/, inCache],
];

/** The publisher's address of a page that an AMP viewer or cache shows under its own. */
export function unwrapped(address: URL): URL {
  const path = viewers.find(([host]) => host.test(address.hostname))?.[1];
  const inner = path?.exec(address.pathname)?.[1];
  if (!inner) return address;
  const publisher = addressOf(`https://${inner}${address.search}${address.hash}`);
  return publisher ? unwrapped(publisher) : address;
}
