import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { mostCharacters } from '../../lib/search/language/lex.ts';
import { listedValues } from '../../lib/search/language/parse.ts';
import type { ParseProblem } from '../../lib/search/language/parsed.ts';

/** What was typed, in a direction of its own within a sentence (Unicode's FSI and PDI). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const listed = (values: readonly string[]): string =>
  new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'disjunction' }).format(values);

/** What of a query is not understood, and what comes of it. */
export function problemText(problem: ParseProblem): string {
  switch (problem.code) {
    case 'unknownKey':
      return i18n.t('query.unknownKey', [isolated(problem.typed)]);
    case 'unknownValue':
      return i18n.t('query.unknownValue', [
        isolated(problem.typed),
        listed(listedValues[problem.key] ?? []),
      ]);
    case 'badDate':
      return i18n.t('query.badDate', [isolated(problem.typed)]);
    case 'excludedDate':
      return i18n.t('query.excludedDate', [isolated(problem.typed)]);
    case 'noValue':
      return i18n.t('query.noValue', [problem.key]);
    case 'loneQuote':
      return i18n.t('query.loneQuote');
    case 'noWords':
      return i18n.t('query.noWords');
    case 'tooLong': {
      const { format } = new Intl.NumberFormat(browser.i18n.getUILanguage());
      return i18n.t('query.tooLong', [format(mostCharacters)]);
    }
  }
}

/** What may have been meant, to be put in the place of what was typed, and as it is shown; null where nothing is near. */
export function meantBy(problem: ParseProblem): { by: string; shown: string } | null {
  if (!('suggestion' in problem) || problem.suggestion === null) return null;
  const by = problem.suggestion;
  return { by, shown: problem.code === 'unknownValue' ? `${problem.key}:${by}` : by };
}
