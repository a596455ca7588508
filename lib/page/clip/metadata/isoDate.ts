/** Year, month and day as ISO 8601 writes them, with or without a time. */
const iso = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}.*)?)?)?$/;

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A date as a page writes it, in ISO 8601, as precise as it is given; null where it cannot be told.
 * Browsers read a date out of almost any words, so one in words must name the year it was read as.
 */
export function isoDate(text: string | null | undefined): string | null {
  const written = text?.trim() ?? '';
  if (iso.test(written)) return written.replace(' ', 'T');
  const read = new Date(written);
  const year = read.getFullYear();
  if (Number.isNaN(year) || !new RegExp(`(?<!\\d)${year}(?!\\d)`).test(written)) return null;
  return `${year}-${pad(read.getMonth() + 1)}-${pad(read.getDate())}`;
}
