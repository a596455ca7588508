import { oneLine } from './oneLine.ts';

/** What stands between a page's title and its site's name. */
const separator = /\s+[|–—·•»-]\s+/g;

/** A title without the site's name behind it, where the page says what that is. */
export function withoutSite(title: string, site: string | null): string {
  const last = [...title.matchAll(separator)].at(-1);
  if (!site || !last) return title;
  const behind = title.slice(last.index + last[0].length);
  return behind.toLowerCase() === site.toLowerCase() ? title.slice(0, last.index) : title;
}

/** The first of the titles that says anything. */
export const firstTitle = (titles: (string | null | undefined)[]): string | null =>
  titles.map((title) => oneLine(title ?? '')).find((title) => title !== '') ?? null;
