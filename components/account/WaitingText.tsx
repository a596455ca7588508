import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';

/** What signing out would leave unsent, and that it stays. */
export function WaitingText() {
  const db = useDatabase();
  const counts = useLive(() => outboxCounts(db), [db], null);
  if (!counts) return null;
  const unsent = counts.waiting + counts.rejected;
  return (
    <p>
      {unsent === 0 ? i18n.t('account.signOutClear') : i18n.t('account.signOutWaiting', unsent)}
    </p>
  );
}
