import { i18n } from '#i18n';
import type { Connection } from '../../lib/model/invite.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { hubName } from './hubChange.ts';
import { WaitingText } from './WaitingText.tsx';

/** Asks before the device leaves a hub at which somebody is signed in. */
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
  return (
    <Confirm
      question={i18n.t('account.hubChangeAsk', [hubName(from), hubName(to)])}
      yes={i18n.t('account.hubChangeDo')}
      onYes={onYes}
      onNo={onNo}
    >
      <p>{i18n.t('account.hubChangeText')}</p>
      <WaitingText />
    </Confirm>
  );
}
