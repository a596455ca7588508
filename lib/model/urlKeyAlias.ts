/** Addresses under which a service itself gives the same page, by the service's host. */
interface Alias {
  host: RegExp;
  /** matched against the path */
  path: RegExp;
  /** what the path becomes; `$1` is the first group */
  to: string;
  toHost?: string;
}

const stackExchange =
  /(?:^|\.)(?:stackoverflow\.com|stackexchange\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net)$/;

const aliases: readonly Alias[] = [
  {
    host: /^(?:www\.)?youtu\.be$/,
    path: /^\/([\w-]{11})\/?$/,
    to: '/watch?v=$1',
    toHost: 'youtube.com',
  },
  {
    host: /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/(?:shorts|live|v|embed(?!\/(?:videoseries|live_stream)))\/([\w-]{11})\/?$/,
    to: '/watch?v=$1',
    toHost: 'youtube.com',
  },
  { host: /^(?:(?:www|mobile|m)\.)?twitter\.com$/, path: /^(.*)$/, to: '$1', toHost: 'x.com' },
  { host: /^(?:old|new|np|i|amp)\.reddit\.com$/, path: /^(.*)$/, to: '$1', toHost: 'reddit.com' },
  {
    host: /(?:^|\.)amazon\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/(?:.+\/)?(?:dp|gp\/product|gp\/aw\/d)\/([A-Z0-9]{10})(?:\/.*)?$/,
    to: '/dp/$1',
  },
  { host: stackExchange, path: /^\/(?:questions|q)\/(\d+)(?:\/.*)?$/, to: '/questions/$1' },
];

const wikimedia =
  /\.(?:wikipedia|wiktionary|wikibooks|wikiquote|wikisource|wikivoyage|wikimedia)\.org$/;

/** `/w/index.php?title=Bread` and `/wiki/Bread` */
function wikiArticle(address: URL): URL {
  const title = address.searchParams.get('title');
  if (!title || address.pathname !== '/w/index.php' || !wikimedia.test(address.hostname))
    return address;
  const article = new URL(address);
  article.searchParams.delete('title');
  article.pathname = `/wiki/${title.replaceAll('%', '%25').replaceAll(' ', '_')}`;
  return article;
}

/** The one address of a page that a well-known service has several of. */
export function ofService(address: URL): URL {
  const alias = aliases.find(
    ({ host, path }) => host.test(address.hostname) && path.test(address.pathname),
  );
  if (!alias) return wikiArticle(address);
  const [path = '', query = ''] = address.pathname.replace(alias.path, alias.to).split('?');
  const plain = new URL(address);
  if (alias.toHost) plain.hostname = alias.toHost;
  plain.pathname = path;
  plain.search = [query, address.search.slice(1)].filter(Boolean).join('&');
  return plain;
}
