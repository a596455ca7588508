import { plainHost, siteOf } from './urlKeyHost.ts';
import { plainPath } from './urlKeyPath.ts';

/** Addresses under which a service itself gives the same page, in their plain spelling. */
interface Alias {
  host: RegExp;
  path: RegExp;
  /** what the path becomes; `$1` is the first group */
  to: string;
  toHost?: string;
  /** where the path says all */
  dropsQuery?: true;
}

const aliases: readonly Alias[] = [
  { host: /^youtu\.be$/, path: /^\/([\w-]{11})$/, to: '/watch?v=$1', toHost: 'youtube.com' },
  {
    host: /^youtube(?:-nocookie)?\.com$/,
    path: /^\/(?:shorts|live|v|embed(?!\/(?:videoseries|live_stream)))\/([\w-]{11})$/,
    to: '/watch?v=$1',
    toHost: 'youtube.com',
  },
  { host: /^twitter\.com$/, path: /^(.*)$/, to: '$1', toHost: 'x.com' },
  { host: /^(?:old|new|np|i)\.reddit\.com$/, path: /^(.*)$/, to: '$1', toHost: 'reddit.com' },
  {
    host: /^(?:smile\.)?amazon\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/(?:.+\/)?(?:dp|gp\/product|gp\/aw\/d)\/([A-Z0-9]{10})(?:\/.*)?$/,
    to: '/dp/$1',
    dropsQuery: true,
  },
  {
    host: /^sciencedirect\.com$/,
    path: /^\/science\/article\/abs\/(pii\/.+)$/,
    to: '/science/article/$1',
  },
  {
    host: /(?:^|\.)(?:stackoverflow\.com|stackexchange\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net)$/,
    path: /^\/(?:questions|q)\/(\d+)(?:\/.*)?$/,
    to: '/questions/$1',
  },
];

const wikimedia =
  /\.(?:wikipedia|wiktionary|wikibooks|wikiquote|wikisource|wikivoyage|wikimedia)\.org$/;

/** `/w/index.php?title=Bread` and `/wiki/Bread` */
function wikiArticle(address: URL): URL {
  const title = address.searchParams.get('title');
  const article = new URL(address);
  article.searchParams.delete('title');
  if (title) article.pathname = `/wiki/${title.replaceAll('%', '%25').replaceAll(' ', '_')}`;
  return article;
}

/** The one address of a page that a well-known service has several of; other addresses as they are. */
export function ofService(address: URL): URL {
  const host = plainHost(address.hostname);
  const plain = plainPath(address.pathname, siteOf(host));
  if (plain === '/w/index.php' && wikimedia.test(host)) return wikiArticle(address);
  const alias = aliases.find((it) => it.host.test(host) && it.path.test(plain));
  if (!alias) return address;
  const [path = '', query = ''] = plain.replace(alias.path, alias.to).split('?');
  const rest = alias.dropsQuery ? '' : address.search.slice(1);
  const one = new URL(address);
  one.hostname = alias.toHost ?? host;
  one.pathname = path;
  one.search = [query, rest].filter(Boolean).join('&');
  return one;
}
