import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Hub } from '../../lib/hooks/hub.ts';
import { AccountForm } from './AccountForm.tsx';
import { ConnectionForm } from './ConnectionForm.tsx';
import { hubName } from './hubChange.ts';
import { NameForm } from './NameForm.tsx';

/** Brings somebody to a hub step by step: connect, sign in, say a name. Then shows what is inside. */
export function HubGate({ hub, children }: { hub: Hub; children: ComponentChildren }) {
  const { connection, account } = hub;
  if (!connection) return <ConnectionForm hub={hub} />;
  if (!account) {
    return (
      <>
        <p>{i18n.t('account.hubAccount', [hubName(connection)])}</p>
        <AccountForm />
      </>
    );
  }
  if (account.name.trim() === '') return <NameForm account={account} />;
  return <>{children}</>;
}
