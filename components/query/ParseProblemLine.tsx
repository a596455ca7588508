import { i18n } from '#i18n';
import type { ParseProblem } from '../../lib/search/language/parsed.ts';

function problemText(problem: ParseProblem): string {
  switch (problem.code) {
    case 'unknownKey':
      return i18n.t('query.unknownKey', [problem.typed]);
    case 'unknownValue':
      return i18n.t('query.unknownValue', [problem.key, problem.typed]);
    case 'badDate':
      return i18n.t('query.badDate', [problem.typed]);
    case 'noValue':
      return i18n.t('query.noValue', [problem.key]);
    case 'loneQuote':
      return i18n.t('query.loneQuote');
    case 'tooLong':
      return i18n.t('query.tooLong');
  }
}

/** What of a query is not understood, and what may have been meant. */
export function ParseProblemLine({
  problem,
  onMend,
}: {
  problem: ParseProblem;
  onMend: (by: string) => void;
}) {
  const suggestion = 'suggestion' in problem ? problem.suggestion : null;
  return (
    <p class="query-problem" role="status">
      {problemText(problem)}
      {suggestion ? (
        <button type="button" class="query-mend" onClick={() => onMend(suggestion)}>
          {i18n.t('query.meant', [suggestion])}
        </button>
      ) : null}
    </p>
  );
}
