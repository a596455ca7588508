/**
 * Names that only mean something inside one network: RFC 6761, 6762 (appendix G), 8375, ICANN's
 * `internal`, and what cluster and container networks call their own.
 */
const localSuffix =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|test|invalid|home\.arpa|svc|consul|docker)$/;

/** Public names that everywhere lead to the reader's own machine or router. */
const ownNames =
  /(^|\.)(localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|localho\.st|fritz\.box|routerlogin\.(net|com)|orbilogin\.com|tplinkwifi\.net|tplinklogin\.net|tplinkmodem\.net|mywifiext\.net|router\.asus\.com)$/;

/** Name servers that answer with the address written in the name: `10.0.0.1.nip.io`, `10-0-0-1.sslip.io`. */
const carriesIpv4 =
  /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?:\.[^.]+)*?\.(?:nip\.io|sslip\.io|xip\.io|traefik\.me|plex\.direct)$/;
const carriesHex = /(?:^|[.-])([0-9a-f]{8})\.nip\.io$/;

/** Network address and number of leading bits: IANA's IPv4 special-purpose registry. */
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

/** IPv6 addresses with an IPv4 one inside: mapped, translated (NAT64), 6to4. */
const carriedInIpv6 =
  /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$|^2002:([0-9a-f]{1,4}):(?:([0-9a-f]{1,4})(?=:)|:)/;

/** `address` is as the URL standard writes it, without its brackets. */
function isLocalIpv6(address: string): boolean {
  const carried = carriedInIpv6.exec(address);
  if (carried) {
    const high = carried[1] ?? carried[3] ?? '';
    const low = carried[2] ?? carried[4] ?? '0';
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

function isLocalName(name: string): boolean {
  if (!name.includes('.') || localSuffix.test(name) || ownNames.test(name)) return true;
  const octets = carriesIpv4.exec(name)?.slice(1);
  if (octets) return isLocalIpv4(toNumber(octets.join('.')));
  const hex = carriesHex.exec(name)?.[1];
  return hex !== undefined && isLocalIpv4(Number.parseInt(hex, 16));
}

/**
 * Whether a host is this computer or its own network, so that the same address is another page elsewhere.
 * @param host as `URL.hostname` gives it
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.+$/, '');
  if (name.startsWith('[')) return isLocalIpv6(name.slice(1, -1));
  return ipv4.test(name) ? isLocalIpv4(toNumber(name)) : isLocalName(name);
}
