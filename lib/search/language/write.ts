import type { ParsedPart, QueryKey, Span } from './parsed.ts';

const plain = /^[^\s,"“”„«»]+$/;

/** A value as it is written in a query: in quotes where it would not be one without. */
export const writeValue = (value: string): string =>
  plain.test(value) ? value : `"${value.replace(/["“”„«»]/g, ' ').trim()}"`;

/** A filter or date as it is written in a query. */
export const writeKeyed = (key: QueryKey, values: readonly string[], not = false): string =>
  `${not ? '-' : ''}${key}:${values.map(writeValue).join(',')}`;

/** A part of a query as it is written. */
export function writePart(part: ParsedPart): string {
  const not = 'not' in part && part.not ? '-' : '';
  switch (part.type) {
    case 'words':
      return `${not}${part.text}`;
    case 'phrase':
      return `${not}"${part.text}"`;
    case 'filter':
      return writeKeyed(part.key, part.values, part.not);
    case 'date':
      return writeKeyed(part.key, [part.typed]);
  }
}

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
