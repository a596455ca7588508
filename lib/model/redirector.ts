import { addressOf } from './urlKeyAddress.ts';

/** A service that leads on to the address in one of its parameters. */
interface Redirector {
  host: RegExp;
  path: RegExp;
  /** the parameters that may carry it, the likeliest first */
  carries: readonly string[];
}

const redirectors: readonly Redirector[] = [
  {
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/(?:url|imgres)$/,
    carries: ['q', 'url', 'imgrefurl'],
  },
  {
    host: /^(?:lm?|www|m)\.facebook\.com$/,
    path: /^\/(?:l|flx\/warn\/?)(?:\.php)?$/,
    carries: ['u'],
  },
  { host: /^l\.(?:instagram|messenger|threads)\.com$/, path: /^\/$/, carries: ['u'] },
  {
    host: /(?:^|\.)safelinks\.protection\.outlook\.(?:com|us|de|cn)$/,
    path: /^\//,
    carries: ['url'],
  },
  { host: /^(?:html\.|lite\.)?duckduckgo\.com$/, path: /^\/l\/?$/, carries: ['uddg'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, carries: ['u', 'url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, carries: ['q'] },
  {
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
    carries: ['url'],
  },
  { host: /^(?:out\.|www\.)?reddit\.com$/, path: /^\/(?:$|t3_)/, carries: ['url'] },
];

/** Redirectors that lead to one another, at most. */
const mostSteps = 5;

function carried(address: URL): URL | null {
  const known = redirectors.find(
    ({ host, path }) => host.test(address.hostname) && path.test(address.pathname),
  );
  for (const name of known?.carries ?? []) {
    const target = addressOf(address.searchParams.get(name) ?? '');
    if (target) return target;
  }
  return null;
}

/**
 * Where a link leads by its own word: the address that a search engine, a mail filter or a social site
 * has wrapped in one of its own. Nothing is fetched: shorteners, which carry no address, stay as they are.
 * @returns any absolute address, whatever its scheme; the text itself where it is none
 */
export function unwrapRedirect(url: string): string {
  let address = addressOf(url);
  if (!address) return url;
  for (let step = 0; step < mostSteps; step++) {
    const target = carried(address);
    if (!target) break;
    address = target;
  }
  return address.href;
}
