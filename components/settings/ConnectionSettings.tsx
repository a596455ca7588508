import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Hub } from '../../lib/hooks/hub.ts';
import { ConnectionForm } from '../account/ConnectionForm.tsx';
import { hubName } from '../account/hubChange.ts';
import { Button } from '../ui/Button.tsx';

/** Which hub the device is connected to, and how to choose another. */
export function ConnectionSettings({ hub }: { hub: Hub }) {
  const [open, setOpen] = useState(false);
  if (!hub.connection) {
    return (
      <>
        <p>{i18n.t('account.hubNone')}</p>
        <ConnectionForm hub={hub} />
      </>
    );
  }
  return (
    <>
      <p>{i18n.t('account.hubConnected', [hubName(hub.connection)])}</p>
      {open ? (
        <ConnectionForm hub={hub} onConnected={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{i18n.t('account.hubChange')}</Button>
        </div>
      )}
    </>
  );
}
