import type { DateKey } from './parsed.ts';

const written = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const ago = /^(\d{1,4})([dwmy])$/;
const easternDigits = /[٠-٩۰-۹]/g;

/** Where a day begins on the member's clock; days and months beyond their number run over. */
function dayOf(year: number, month: number, day: number): number {
  const date = new Date(2000, 0, 1);
  // Not by the constructor, which takes the years 0 to 99 for those of the last century.
  date.setFullYear(year, month, day);
  return date.getTime();
}

const daysIn = (year: number, month: number): number =>
  new Date(dayOf(year, month + 1, 0)).getDate();

/** As it is compared: lower case, the digits of East Asian, Arabic and Persian keyboards as ours. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15));

/** The days from the first up to, without it, the second, in milliseconds since 1970; null for no date. */
function range(text: string, now: number): [from: number, until: number] | null {
  const today = new Date(now);
  const shifted = (days: number, months = 0): [number, number] => {
    const [year, month] = [today.getFullYear(), today.getMonth() + months];
    // The same day of a shorter month is its last.
    const day = Math.min(today.getDate(), daysIn(year, month));
    return [dayOf(year, month, day + days), dayOf(year, month, day + days + 1)];
  };
  if (text === 'today') return shifted(0);
  if (text === 'yesterday') return shifted(-1);
  const [, count, unit] = ago.exec(text) ?? [];
  if (count) {
    const number = -Number(count);
    if (unit === 'd') return shifted(number);
    if (unit === 'w') return shifted(number * 7);
    return shifted(0, unit === 'm' ? number : number * 12);
  }
  const [, year, month, day] = written.exec(text) ?? [];
  if (!year) return null;
  const y = Number(year);
  if (!month) return [dayOf(y, 0, 1), dayOf(y + 1, 0, 1)];
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return null;
  if (!day) return [dayOf(y, m, 1), dayOf(y, m + 1, 1)];
  const d = Number(day);
  return d >= 1 && d <= daysIn(y, m) ? [dayOf(y, m, d), dayOf(y, m, d + 1)] : null;
}

/**
 * The moment that `before:` or `after:` means, in milliseconds since 1970, in the device's time zone: `before:` a
 * year, month or day is before its beginning; `after:` one is from its end on; `after:7d` is within the last
 * seven days. Takes `2025`, `2025-03`, `2025-03-14` (or with `/` or `.`), `7d`, `2w`, `3m`, `1y`, `today` and
 * `yesterday`.
 * @returns null for what is no date
 */
export function moment(key: DateKey, typed: string, now: number): number | null {
  const text = plain(typed);
  const days = range(text, now);
  // Years before the first are none of a calendar.
  if (!days || !(days[0] >= dayOf(0, 0, 1))) return null;
  const [from, until] = days;
  if (key === 'before') return from;
  return ago.test(text) ? from : until;
}

/** The date that says with the other key what one would say with a minus: `after:2024` for `-before:2025`. */
export function opposite(key: DateKey, typed: string, now: number): string | null {
  const text = plain(typed);
  const at = moment(key, text, now);
  if (at === null) return null;
  const other = key === 'before' ? 'after' : 'before';
  if (ago.test(text)) return `${other}:${text}`;
  const date = new Date(key === 'before' ? at - 1 : at);
  const parts = [
    String(date.getFullYear()).padStart(4, '0'),
    ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')),
  ];
  const told = written.test(text) ? text.split(/[-/.]/).length : parts.length;
  const opposed = parts.slice(0, told).join('-');
  return moment(other, opposed, now) === at ? `${other}:${opposed}` : null;
}

/** Whether what is typed may become a date by typing on. */
export const mayBecomeDate = (typed: string): boolean => {
  const text = plain(typed);
  return (
    /^\d{0,4}(?:[-/.]\d{0,2}){0,2}$/.test(text) ||
    ['today', 'yesterday'].some((word) => word.startsWith(text))
  );
};
