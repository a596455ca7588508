import { i18n } from '#i18n';
import type { Problem } from './problem.ts';

/** What happened to a document that is not shown, and what can be done. */
export function problemText(problem: Problem): string {
  switch (problem.code) {
    case 'status':
      return problem.status === 404 || problem.status === 410
        ? i18n.t('viewer.problem.gone', [problem.status])
        : i18n.t('viewer.problem.status', [problem.status]);
    case 'damaged':
      return i18n.t('viewer.problem.damaged', [problem.message]);
    default:
      return i18n.t(`viewer.problem.${problem.code}`);
  }
}
