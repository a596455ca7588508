import type { DateKey } from './parsed.ts';

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const ago = /^(\d{1,4})([dwmy])$/;

const dayOf = (year: number, month: number, day: number): number =>
  new Date(year, month, day).getTime();

/** The days from the first up to, without it, the second, in milliseconds since 1970; null for no date. */
function range(typed: string, now: number): [from: number, until: number] | null {
  const today = new Date(now);
  const shifted = (days: number, months = 0): [number, number] => {
    const [year, month] = [today.getFullYear(), today.getMonth() + months];
    // The same day of a shorter month is its last.
    const day = Math.min(today.getDate(), new Date(year, month + 1, 0).getDate());
    return [dayOf(year, month, day + days), dayOf(year, month, day + days + 1)];
  };
  if (typed === 'today') return shifted(0);
  if (typed === 'yesterday') return shifted(-1);
  const [, count, unit] = ago.exec(typed) ?? [];
  if (count) {
    const number = -Number(count);
    if (unit === 'd') return shifted(number);
    if (unit === 'w') return shifted(number * 7);
    return shifted(0, unit === 'm' ? number : number * 12);
  }
  const [, year, month, day] = written.exec(typed) ?? [];
  if (!year) return null;
  const y = Number(year);
  if (!month) return [dayOf(y, 0, 1), dayOf(y + 1, 0, 1)];
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return null;
  if (!day) return [dayOf(y, m, 1), dayOf(y, m + 1, 1)];
  const d = Number(day);
  if (d < 1 || d > new Date(y, m + 1, 0).getDate()) return null;
  return [dayOf(y, m, d), dayOf(y, m, d + 1)];
}

/**
 * The moment that `before:` or `after:` means, in milliseconds since 1970, in the device's time zone: `before:` a
 * year, month or day is before its beginning; `after:` one is from its end on; `after:7d` is within the last
 * seven days. Takes `2025`, `2025-03`, `2025-03-14`, `7d`, `2w`, `3m`, `1y`, `today` and `yesterday`.
 * @returns null for what is no date
 */
export function moment(key: DateKey, typed: string, now: number): number | null {
  const text = typed.toLowerCase();
  const days = range(text, now);
  if (!days || Number.isNaN(days[0])) return null;
  const [from, until] = days;
  if (key === 'before') return from;
  return ago.test(text) ? from : until;
}
