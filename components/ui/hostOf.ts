/** The host of a page of the web, for people to read; the whole address of anything else. */
export const hostOf = (url: string): string =>
  /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
