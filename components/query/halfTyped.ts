import { mayBecomeDate } from '../../lib/search/language/dates.ts';
import { listedValues } from '../../lib/search/language/parse.ts';
import type { ParseProblem } from '../../lib/search/language/parsed.ts';
import { quoteSigns } from '../../lib/search/language/quotes.ts';

const quotes = new RegExp(`[${quoteSigns}]`, 'g');

/**
 * Whether something in a query is perhaps only not understood because it is still being typed: the caret is in it, and
 * typing on may put it right.
 * @param caret null where the field has none
 */
export function isHalfTyped(problem: ParseProblem, caret: number | null): boolean {
  const { span, typed } = problem;
  if (caret === null || caret < span.start || caret > span.end) return false;
  const value = typed.replace(quotes, '').toLowerCase();
  switch (problem.code) {
    case 'unknownValue':
      return listedValues[problem.key]?.some((listed) => listed.startsWith(value)) ?? false;
    case 'badDate':
      return mayBecomeDate(value);
    case 'unknownKey':
    case 'tooLong':
      return false;
    default:
      return true;
  }
}
