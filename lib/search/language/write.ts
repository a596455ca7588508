import type { QueryKey, Span } from './parsed.ts';
import { quoteSigns } from './quotes.ts';

const quoted = new RegExp(`[\\s,،，、${quoteSigns}]`);

/** A value as it is written in a query: in quotes where spaces, commas or quotes are in it, those doubled. */
export const writeValue = (value: string): string =>
  quoted.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** A filter or date as it is written in a query. */
export const writeKeyed = (key: QueryKey, values: readonly string[], not = false): string =>
  `${not ? '-' : ''}${key}:${values.map(writeValue).join(',')}`;

/** A query with something else in a place, and where the caret goes after it. */
export function replaceSpan(
  text: string,
  { start, end }: Span,
  by: string,
): { text: string; caret: number } {
  return { text: text.slice(0, start) + by + text.slice(end), caret: start + by.length };
}

/** A query without what stands in a place, and with single spaces around it. */
export const withoutSpan = (text: string, { start, end }: Span): string =>
  [text.slice(0, start).trimEnd(), text.slice(end).trimStart()].filter((part) => part).join(' ');
