import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Account } from '../../lib/model/account.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';

/** The name that the members of one's communities see. */
export function NameForm({ account }: { account: Account }) {
  const [name, setName] = useState(account.name);
  const [note, setNote] = useState<'none' | 'missing' | 'saved'>('none');
  const { state, run } = useAction<Failure>();

  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return setNote('missing');
    void run(
      () => askBackground('account.rename', { name: name.trim() }),
      () => setNote('saved'),
    );
  };

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <TextField
        label={i18n.t('account.name')}
        hint={i18n.t('account.nameHint')}
        error={note === 'missing' ? i18n.t('account.nameMissing') : undefined}
        autocomplete="name"
        value={name}
        onValue={(value) => {
          setName(value);
          setNote('none');
        }}
      />
      <FailureNotice state={state} />
      <div class="cp-row cp-form-actions">
        <Button type="submit" disabled={state.status === 'working' || name === account.name}>
          {i18n.t('account.rename')}
        </Button>
        <span role="status" class="cp-meta">
          {note === 'saved' ? i18n.t('account.renamed') : ''}
        </span>
      </div>
    </form>
  );
}
