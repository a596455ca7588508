import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { useNow } from '../../lib/hooks/now.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { isRunning } from '../../lib/sync/machine.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { OutboxList } from '../outbox/OutboxList.tsx';
import { syncText } from '../sync/syncText.ts';
import { troubleText } from '../sync/troubleText.ts';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SpaceLine } from './SpaceLine.tsx';
import { TextSettings } from './TextSettings.tsx';

/** What waits to be shared, why it does, and what the hub did not take. */
export function SyncSettings() {
  const db = useDatabase();
  const counts = useLive(() => outboxCounts(db), [db], null);
  const sync = useLive(() => getSetting(db, 'sync'), [db], null);
  const status = useSyncStatus();
  const now = useNow();
  const { state, run } = useAction<Failure>();
  if (!counts || !sync) return null;
  const trouble = troubleText(sync);
  return (
    <>
      {status && status.kind !== 'waiting' ? (
        <p class="cp-meta">{syncText(status, now, browser.i18n.getUILanguage())}</p>
      ) : null}
      <p>
        {counts.waiting === 0
          ? i18n.t('options.syncNothing')
          : i18n.t('options.syncWaiting', counts.waiting)}
      </p>
      {trouble ? <Notice tone="warn">{trouble}</Notice> : null}
      <FailureNotice state={state} />
      {sync.phase === 'signedOut' ? null : (
        <div>
          <Button
            disabled={state.status === 'working' || isRunning(sync)}
            onClick={() => void run(() => askBackground('sync.now', {}))}
          >
            {i18n.t('options.syncNow')}
          </Button>
        </div>
      )}
      <OutboxList />
      <TextSettings />
      <SpaceLine />
    </>
  );
}
