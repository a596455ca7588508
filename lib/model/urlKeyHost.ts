import { parse } from 'tldts';

/** What the public suffix list says of a host name. Owners of `a.github.io` and `b.github.io` are two. */
const suffixOptions = { allowPrivateDomains: true, extractHostname: false } as const;

/** Names that only mean something inside one network: RFC 6761, 6762 (appendix G), 8375 and ICANN's `internal`. */
const localSuffix =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** First octets and number of leading bits: IANA's IPv4 special-purpose registry. */
const localNetworks: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

const ipv4 = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/;

const toNumber = (address: string): number =>
  address.split('.').reduce((number, octet) => number * 256 + Number(octet), 0);

const isLocalIpv4 = (address: number): boolean =>
  localNetworks.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(toNumber(network) / size);
  });

/** `address` is as the URL standard writes it, without its brackets. */
function isLocalIpv6(address: string): boolean {
  const carried = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (carried) {
    const [, high = '', low = ''] = carried;
    return isLocalIpv4(Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16));
  }
  const first = Number.parseInt(address, 16) || 0;
  return (
    first < 0x100 || // unspecified, loopback and reserved, 0000::/8
    (first & 0xfe00) === 0xfc00 || // unique local, fc00::/7
    (first & 0xff80) === 0xfe80 || // link local and site local, fe80::/9
    first >= 0xff00 // multicast, ff00::/8
  );
}

/**
 * Whether a host is this computer or its own network, so that the same address is another page elsewhere.
 * @param host as `URL.hostname` gives it
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.+$/, '');
  if (name.startsWith('[')) return isLocalIpv6(name.slice(1, -1));
  if (ipv4.test(name)) return isLocalIpv4(toNumber(name));
  return !name.includes('.') || localSuffix.test(name);
}

/** The registrable domain (`example.co.uk`), or the host itself where it has none, as an IP address has. */
export function siteOf(host: string): string {
  const name = host.replace(/\.+$/, '');
  return parse(name, suffixOptions).domain ?? name;
}

/** The same site's names for other screens: `m.`, `mobile.`, `amp.`, `www.` and Wikipedia's `en.m.` */
const screenLabels = new Set(['www', 'm', 'mobile', 'amp']);

/** A host without the labels that only choose a layout. Labels of the registrable domain are never taken. */
export function plainHost(host: string): string {
  const name = host.replace(/\.+$/, '');
  const { domain, subdomain } = parse(name, suffixOptions);
  if (!domain || !subdomain) return name;
  const kept = subdomain.split('.').filter((label) => !screenLabels.has(label));
  return [...kept, domain].join('.');
}
