import type { FilterKey, ParsedPart, ParsedQuery, ParseProblem } from './parsed.ts';
import { withoutSpan, writeKeyed } from './write.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const filtersBy =
  (key: FilterKey, value: string) =>
  (part: ParsedPart): boolean =>
    part.type === 'filter' &&
    part.key === key &&
    !part.not &&
    part.values.length === 1 &&
    same(part.values[0]!, value);

/** Whether a query asks for just this value of a key. */
export const hasFilter = ({ parts }: ParsedQuery, key: FilterKey, value: string): boolean =>
  parts.some(filtersBy(key, value));

/** In front where something reaches to the end: a quote without a second one takes in all that comes after it. */
function added(text: string, problems: readonly ParseProblem[], filter: string): string {
  if (text.trim() === '') return filter;
  const isOpen = problems.some(({ span }) => span.end === text.length);
  return isOpen ? `${filter} ${text.trimStart()}` : `${text.trimEnd()} ${filter}`;
}

/** A query's text with a filter more, or without it where it was there. */
export function toggleFilter(
  text: string,
  { parts, problems }: ParsedQuery,
  key: FilterKey,
  value: string,
): string {
  const there = parts.find(filtersBy(key, value));
  if (there) return withoutSpan(text, there.span);
  return added(text, problems, writeKeyed(key, [value]));
}

/** A query's text with one span of time instead of those that it asks for; without any where it asked for that one. */
export function toggleTime(text: string, { parts, problems }: ParsedQuery, time: string): string {
  const dates = parts.filter((part) => part.type === 'date');
  const rest = dates.reduceRight((left, { span }) => withoutSpan(left, span), text);
  return hasTime({ parts }, time) ? rest : added(rest, problems, time);
}

/** Whether a query asks for just this span of time. */
export function hasTime({ parts }: Pick<ParsedQuery, 'parts'>, time: string): boolean {
  const dates = parts.filter((part) => part.type === 'date');
  const [only] = dates;
  return dates.length === 1 && only !== undefined && writeKeyed(only.key, [only.typed]) === time;
}
