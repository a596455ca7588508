/**
 * The day in a PDF's own form of dates, `D:20240131120000+01'00'` (PDF 32000-1, 7.9.4), as ISO 8601, as
 * precise as it is told; null for anything else.
 */
export function pdfDate(text: unknown): string | null {
  const parts =
    typeof text === 'string' ? /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text.trim()) : null;
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  if (Number(year) < 1900 || (month && (Number(month) < 1 || Number(month) > 12))) return null;
  if (!month || !day || Number(day) < 1 || Number(day) > 31)
    return [year, month].filter(Boolean).join('-');
  return `${year}-${month}-${day}`;
}
