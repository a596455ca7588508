import { limits } from './limits.ts';
import { addressOf } from './urlKeyAddress.ts';
import { ofService } from './urlKeyAlias.ts';
import { plainHost, siteOf } from './urlKeyHost.ts';
import { plainPath } from './urlKeyPath.ts';
import { meaningfulParameters } from './urlKeyQuery.ts';
import { routeOf } from './urlKeyRoute.ts';

/** What two addresses are compared by. */
interface Place {
  host: string;
  segments: string[];
  query: URLSearchParams;
  route: string;
}

function placeOf(address: URL): Place {
  const host = plainHost(address.hostname);
  const path = plainPath(address.pathname, siteOf(host));
  return {
    host,
    segments: path.split('/').slice(1),
    query: meaningfulParameters(address.search, host),
    route: routeOf(address.hash, host),
  };
}

/** Parameters that, almost everywhere, choose what a page is about. Sorting and views are not among them. */
const choosing =
  /^(?:[qvpstkflu]|.*id|hl|search|query|keywords?|term|wd|story|article|item|topic|thread|post|product|sku|asin|doi|doc|document|file|filename|title|name|slug|key|code|node|entry|record|number|no|issue|volume|ref|rev|revision|diff|commit|branch|date|year|month|week|day|lang|language|locale|ver|version|cat|category|tag|filter|chapter|section|event|episode|video|user|author)$/i;

const choosesNothing = /^(?:aff|campaign|click|session|visitor|partner|promo).*id$/i;

/** Parameters whose value is what was asked for: an identifier may become a title, these stay in the address. */
const asking = /^(?:[qvs]|search|query|keywords?|term|wd)$/i;

/** Parameters that choose a part of what the rest of the address names, and their value for the first part. */
const paging = /^(?:page|paged|pg|pagenum|start|offset)$/i;
const isFirst = (value: string): boolean => /^[01]?$/.test(value);

const language = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

const isSame = (a: Place, b: Place): boolean =>
  a.host === b.host && a.segments.join('/') === b.segments.join('/');

/** `/` and `/en/`: what a template that was filled in once points every page of a site at. */
function isFrontForAll(address: Place, told: Place): boolean {
  const [first, ...deeper] = told.segments;
  if (deeper.length > 0 || told.query.size > 0 || told.route !== '') return false;
  if (first !== undefined && !language.test(first)) return false;
  const isAtRoot =
    address.segments.length === 0 && address.query.size === 0 && address.route === '';
  if (first === undefined) return !isAtRoot || address.host !== told.host;
  return !isAtRoot && !isSame(address, told);
}

const pageIn = ({ segments }: Place): string | undefined =>
  /(?:^|\/)page[/-]?(\d+)(?:\/|$)/i.exec(segments.join('/'))?.[1];

/** Another part of a list: the canonical address of its second page is not that of its first. */
function losesPage(address: Place, told: Place): boolean {
  const added = told.segments.filter((segment) => !address.segments.includes(segment));
  const shown = added.join('/').split(/\D+/);
  const asked = [...address.query].filter(([name, value]) => paging.test(name) && !isFirst(value));
  const part = pageIn(address);
  const values = asked.map(([, value]) => value);
  if (part !== undefined && !isFirst(part)) values.push(part);
  const kept = [...told.query].filter(([name]) => paging.test(name)).map(([, value]) => value);
  return values.some((value) => !kept.includes(value) && !shown.includes(value));
}

/** Left over from the page before, as single-page apps do it, or without what chooses the content. */
function losesItem(address: Place, told: Place): boolean {
  const samePath = isSame(address, told);
  const isAbove =
    told.segments.length < address.segments.length &&
    told.segments.every((segment, at) => segment === address.segments[at]);
  const path = told.segments.join('/').toLowerCase();
  const names = [...address.query.keys(), ...(samePath ? told.query.keys() : [])];
  return names.some((name) => {
    if (!choosing.test(name) || choosesNothing.test(name)) return false;
    const asked = address.query.getAll(name).join('\n');
    const answered = told.query.getAll(name).join('\n');
    const isLost = asking.test(name) && !path.includes(encodeURI(asked).toLowerCase());
    return asked !== answered && (told.query.has(name) || samePath || isAbove || isLost);
  });
}

/** The same place but for one part of it, which is another number or another language. */
function isSibling(address: Place, told: Place): boolean {
  const one = [...address.host.split('.'), ...address.segments];
  const other = [...told.host.split('.'), ...told.segments];
  if (one.length !== other.length) return false;
  const differing = one.flatMap((part, at) =>
    part === other[at] ? [] : [[part, other[at] ?? '']],
  );
  const [pair, ...more] = differing;
  if (!pair || more.length > 0) return false;
  return pair.every((part) => /^\d+$/.test(part)) || pair.every((part) => language.test(part));
}

/**
 * The address a page gives itself by `rel=canonical`, where it can be believed: on the same registrable
 * domain, not the front page for another page, not another route, item, part, or language.
 */
export function believableCanonical(address: URL, canonical: string): URL | null {
  const given = canonical.length > limits.bytes.url ? null : addressOf(canonical, address);
  if (!given) return null;
  const url = ofService(given);
  if (siteOf(url.hostname) !== siteOf(address.hostname)) return null;
  const asked = placeOf(address);
  const told = placeOf(url);
  if (asked.route !== told.route) return null;
  if (isFrontForAll(asked, told)) return null;
  const isOther = losesPage(asked, told) || losesItem(asked, told) || isSibling(asked, told);
  return isOther ? null : url;
}
