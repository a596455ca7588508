/** The host of an address for people to read; the whole address where it has none. */
export const hostOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '') || url;
