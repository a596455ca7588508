/** The host of an address without `www.`; '' where it has none. */
export function siteHost(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Words of an address that say what a page is about: `respiratory` and `rate` of `…/respiratory-rate.html?id=7`. */
export function addressWords(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return (
    readable(new URL(url).pathname)
      .replace(/\.\w{1,5}$/, '')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
    .filter(({ length }) => length >= shortest && length <= longest)
    .slice(0, most);
}

const shortest = 3;
const longest = 24;
const most = 12;

/** A path as people read it; as it is where it is not in UTF-8. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
