const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/**
 * How long ago something was, as short as a list needs it ("5m", "2d"); a date after four weeks.
 * A time to come, by a clock that goes ahead, is "now".
 * @param at milliseconds since 1970
 * @param locale BCP 47
 */
export function timeAgo(at: number, now: number, locale: string): string {
  const passed = now - at;
  const unit = (name: string, length: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(
      Math.floor(passed / length),
    );
  if (passed < minute) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  }
  if (passed < hour) return unit('minute', minute);
  if (passed < day) return unit('hour', hour);
  if (passed < week) return unit('day', day);
  if (passed < 4 * week) return unit('week', week);
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}
