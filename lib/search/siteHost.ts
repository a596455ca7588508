/** The host of an address without `www.`; '' where it has none. */
export function siteHost(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}
