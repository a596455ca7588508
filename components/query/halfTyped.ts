import { noteKinds } from '../../lib/model/annotation.ts';
import { type FilterKey, type ParseProblem, states } from '../../lib/search/language/parsed.ts';

/** What may become a date by typing on. */
const beginsDate = /^[\d-]+$/;

const valuesOf = (key: FilterKey): readonly string[] =>
  key === 'kind' ? noteKinds : key === 'is' ? states : [];

/** Whether something at the end of a query is only not understood because it is still being typed. */
export function isHalfTyped(problem: ParseProblem, text: string): boolean {
  if (problem.span.end < text.length) return false;
  switch (problem.code) {
    case 'noValue':
      return true;
    case 'unknownValue':
      return valuesOf(problem.key).some((value) => value.startsWith(problem.typed.toLowerCase()));
    case 'badDate':
      return beginsDate.test(problem.typed);
    default:
      return false;
  }
}
