import { i18n } from '#i18n';
import type { Connection } from '../../lib/model/invite.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { hubName } from './hubChange.ts';
import { useUnsent } from './useUnsent.ts';

/** Asks before the device leaves a hub at which somebody is signed in, and says what that costs. */
export function HubChangeQuestion({
  from,
  to,
  onYes,
  onNo,
}: {
  from: Connection;
  to: Connection;
  onYes: () => void;
  onNo: () => void;
}) {
  const unsent = useUnsent();
  return (
    <Confirm
      question={i18n.t('account.hubChangeAsk', [hubName(from), hubName(to)])}
      yes={i18n.t('account.hubChangeDo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{i18n.t('account.hubChangeText')}</p>
      {unsent ? <p>{i18n.t('account.hubChangeUnsent', unsent)}</p> : null}
    </Confirm>
  );
}
