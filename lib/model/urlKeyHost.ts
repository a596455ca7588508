import { parse } from 'tldts';

/** What the public suffix list says of a host name. Owners of `a.github.io` and `b.github.io` are two. */
const suffixOptions = { allowPrivateDomains: true, extractHostname: false } as const;

/** Hosts that give each member a subdomain, and are not on the public suffix list. */
const hostsOfMembers = new Set(
  `bandcamp.com beehiiv.com blogs.com canalblog.com dreamwidth.org fandom.com fc2.com ghost.io
   hashnode.dev hypotheses.org itch.io livejournal.com medium.com micro.blog neocities.org
   over-blog.com posthaven.com proboards.com sourceforge.io squarespace.com substack.com tistory.com
   tumblr.com typepad.com weebly.com wikidot.com wordpress.com write.as`.split(/\s+/),
);

/** Labels that choose a layout for a screen, not a part of the site. */
const screenLabels = new Set(['www', 'm', 'mobile', 'amp', 'touch', 'wap', 'mbasic']);

const isScreen = (label: string | undefined): boolean =>
  label !== undefined && screenLabels.has(label);

/** A host's registrable domain and the labels before it; no domain where it has none, as an IP address. */
function parts(name: string): { domain: string | null; labels: string[] } {
  const { domain, subdomain } = parse(name, suffixOptions);
  const labels = subdomain ? subdomain.split('.') : [];
  if (!domain || !hostsOfMembers.has(domain) || isScreen(labels.at(-1))) return { domain, labels };
  const member = labels.pop();
  return { domain: member ? `${member}.${domain}` : domain, labels };
}

/** Blogspot shows a blog under the reader's country; the blog is one. */
const withoutDots = (host: string): string =>
  host
    .replace(/\.+$/, '')
    .replace(/(?<=.\.)blogspot\.(?:com\.[a-z]{2}|co\.[a-z]{2}|[a-z]{2})$/, 'blogspot.com');

/** The registrable domain (`example.co.uk`), or the host itself where it has none, as an IP address has. */
export function siteOf(host: string): string {
  const name = withoutDots(host);
  return parts(name).domain ?? name;
}

/** The name before the public suffix: `google` of `docs.google.co.uk`. */
export const brandOf = (host: string): string =>
  parse(host, suffixOptions).domainWithoutSuffix ?? '';

/**
 * A host without the labels that only choose a layout: those at its beginning, and the `m` that
 * Wikipedia has before its domain (`en.m.`). Labels of the registrable domain are never taken.
 */
export function plainHost(host: string): string {
  const name = withoutDots(host);
  const { domain, labels } = parts(name);
  if (!domain) return name;
  while (isScreen(labels[0])) labels.shift();
  while (labels.at(-1) === 'm') labels.pop();
  return [...labels, domain].join('.');
}
