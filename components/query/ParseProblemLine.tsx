import { i18n } from '#i18n';
import type { ParseProblem } from '../../lib/search/language/parsed.ts';
import { meantBy, problemText } from './problemText.ts';

/** What of a query is not understood, and a button that puts in what may have been meant. */
export function ParseProblemLine({
  problem,
  onMend,
}: {
  problem: ParseProblem;
  /** takes what to put in its place */
  onMend: (by: string) => void;
}) {
  const meant = meantBy(problem);
  return (
    <p class="query-problem">
      <span>{problemText(problem)}</span>
      {meant ? (
        <button type="button" class="query-mend" onClick={() => onMend(meant.by)}>
          {i18n.t('query.meant', [meant.shown])}
        </button>
      ) : null}
    </p>
  );
}
