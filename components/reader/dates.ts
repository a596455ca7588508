/** A day in words. @param at milliseconds since 1970 */
export const dayOf = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);

/**
 * When a page was published, as precisely as it told: a year, a month, or a day, which is the same day wherever
 * it is read. What is no date is given back as it is.
 * @param told ISO 8601
 */
export function publishedText(told: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/.exec(told) ?? [];
  if (!year) return told;
  const at = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(at);
}
