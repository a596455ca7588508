import { i18n } from '#i18n';
import { failureText } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import type { DeedReport } from './useDeeds.ts';

/** What was done, why not to all, and the way to take it back. */
export function DeedNotice({ report, onUndo }: { report: DeedReport; onUndo: () => void }) {
  const { text, failures, failed, undo } = report;
  return (
    <div class="deed-notice" role="status">
      <p>
        {text}
        {failed > 0 ? ` ${i18n.t('library.stayed', failed)}` : ''}
      </p>
      {failures.map((failure) => (
        <p key={failure.code} class="deed-failure">
          {failureText(failure)}
        </p>
      ))}
      {undo ? (
        <Button onClick={onUndo} aria-keyshortcuts="u">
          {i18n.t('library.undo')}
        </Button>
      ) : null}
    </div>
  );
}
