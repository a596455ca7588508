import { i18n } from '#i18n';
import type { SyncState } from '../../lib/store/local.ts';
import { failureText } from '../failure/failureText.ts';

/** Why sync does not go on, what was kept, and what to do; null where it does. */
export function troubleText(state: SyncState): string | null {
  switch (state.phase) {
    case 'backoff':
      return failureText({ code: state.reason, message: state.reason });
    case 'needsSignIn':
      return failureText({ code: 'needsSignIn', message: '' });
    case 'upgradeRequired':
      return failureText({
        code: state.outdated === 'hub' ? 'hubOutdated' : 'upgradeRequired',
        message: '',
      });
    case 'storageFull':
      return i18n.t('options.syncFull');
    default:
      return null;
  }
}
