import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useNow } from '../../lib/hooks/now.ts';
import type { SyncStatus } from './syncStatus.ts';
import { syncText } from './syncText.ts';
import { useSyncStatus } from './useSyncStatus.ts';
import './syncLine.css';

const forMember: ReadonlySet<SyncStatus['kind']> = new Set([
  'needsSignIn',
  'rejected',
  'stopped',
  'storageFull',
  'extensionOutdated',
  'hubOutdated',
]);

/** One quiet line on sync; where it needs the member, it leads to the settings. */
export function SyncLine() {
  const status = useSyncStatus();
  const now = useNow();
  if (!status) return null;
  const text = syncText(status, now, browser.i18n.getUILanguage());
  if (!forMember.has(status.kind)) {
    return <span class="sync-line">{text}</span>;
  }
  return (
    <button
      type="button"
      class="sync-line sync-line-needed"
      title={i18n.t('sync.open')}
      onClick={() => void browser.runtime.openOptionsPage()}
    >
      {text}
    </button>
  );
}
