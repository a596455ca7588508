import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { i18n } from '#i18n';
import type { Hub } from '../../lib/hooks/hub.ts';
import { connectionSchema } from '../../lib/messaging/connection.ts';
import type { Connection } from '../../lib/model/invite.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { HubChangeQuestion } from './HubChangeQuestion.tsx';
import { useConnect } from './useConnect.ts';

/** Connects the device to a hub, or a hosted Supabase project, by address and publishable key. */
export function ConnectionForm({
  hub,
  onConnected,
}: {
  hub: Hub;
  onConnected?: (connection: Connection) => void;
}) {
  const [fields, setFields] = useState({
    url: hub.connection?.url ?? '',
    key: hub.connection?.key ?? '',
  });
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const { state, asked, connect, confirm, cancel } = useConnect(hub, (to) => onConnected?.(to));

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = v.safeParse(connectionSchema, fields);
    setWrong(new Set(checked.success ? [] : Object.keys(v.flatten(checked.issues).nested ?? {})));
    if (checked.success) connect(checked.output);
  };

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <TextField
        label={i18n.t('account.hubAddress')}
        error={wrong.has('url') ? i18n.t('account.hubAddressWrong') : undefined}
        type="url"
        placeholder="https://"
        dir="ltr"
        value={fields.url}
        onValue={(url) => setFields({ ...fields, url })}
      />
      <TextField
        label={i18n.t('account.hubKey')}
        hint={i18n.t('account.hubKeyHint')}
        error={wrong.has('key') ? i18n.t('account.hubKeyMissing') : undefined}
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        value={fields.key}
        onValue={(key) => setFields({ ...fields, key })}
      />
      <FailureNotice state={state} />
      {asked && hub.connection ? (
        <HubChangeQuestion from={hub.connection} to={asked} onYes={confirm} onNo={cancel} />
      ) : (
        <div class="cp-row cp-form-actions">
          <Button type="submit" look="primary" disabled={state.status === 'working'}>
            {i18n.t('account.hubConnect')}
          </Button>
        </div>
      )}
    </form>
  );
}
