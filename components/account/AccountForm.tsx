import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Account } from '../../lib/model/account.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import {
  type AccountField,
  type AccountFields,
  type AccountRequest,
  type AccountWay,
  accountRequest,
  fieldsOf,
} from './accountForm.ts';
import { WayPicker } from './WayPicker.tsx';

const inputs = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  password: { type: 'password', autocomplete: 'current-password' },
  code: { type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric' },
} as const;

const send = (request: AccountRequest) => askBackground(request.call, request.input);

const submitText = (way: AccountWay): string => {
  if (way.way === 'signUp') return i18n.t('account.signUpDo');
  if (way.way === 'code' && way.sentTo === null) return i18n.t('account.sendCodeDo');
  return i18n.t('account.signInDo');
};

/**
 * Signs up or signs in at the connected hub; who is signed in then stands in the store.
 * @param returning whose session has ended: their address is filled in
 */
export function AccountForm({ returning }: { returning?: Account }) {
  const [way, setWay] = useState<AccountWay>({ way: returning ? 'signIn' : 'signUp' });
  const [fields, setFields] = useState<AccountFields>({
    name: '',
    email: returning?.email ?? '',
    password: '',
    code: '',
  });
  const [missing, setMissing] = useState<AccountField[]>([]);
  const { state, run, reset } = useAction<Failure>();

  const change = (next: AccountWay) => {
    setWay(next);
    setMissing([]);
    reset();
  };

  const submit = (event: Event) => {
    event.preventDefault();
    const request = accountRequest(way, fields);
    setMissing(request.ok ? [] : request.error);
    if (!request.ok) return;
    const { call, input } = request.value;
    void run(
      () => send(request.value),
      () => {
        if (call === 'account.sendCode') setWay({ way: 'code', sentTo: input.email });
      },
    );
  };

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <WayPicker way={way} onWay={change} />
      {way.way === 'code' && way.sentTo !== null ? (
        <Notice>{i18n.t('account.codeSent', [way.sentTo])}</Notice>
      ) : null}
      {fieldsOf(way).map((field) => (
        <TextField
          key={field}
          {...inputs[field]}
          {...(way.way === 'signUp' && field === 'password'
            ? { autocomplete: 'new-password' }
            : {})}
          label={i18n.t(`account.${field}`)}
          hint={field === 'name' ? i18n.t('account.nameHint') : undefined}
          error={missing.includes(field) ? i18n.t(`account.${field}Missing`) : undefined}
          value={fields[field]}
          onValue={(value) => setFields({ ...fields, [field]: value })}
        />
      ))}
      <FailureNotice state={state} />
      <div class="cp-row cp-form-actions">
        <Button type="submit" look="primary" disabled={state.status === 'working'}>
          {submitText(way)}
        </Button>
        <OtherWay way={way} onWay={change} />
      </div>
    </form>
  );
}

/** From the password to a code and back, for those who have an account. */
function OtherWay({ way, onWay }: { way: AccountWay; onWay: (way: AccountWay) => void }) {
  if (way.way === 'signUp') return null;
  if (way.way === 'signIn') {
    return (
      <Button look="ghost" onClick={() => onWay({ way: 'code', sentTo: null })}>
        {i18n.t('account.sendCode')}
      </Button>
    );
  }
  return (
    <>
      {way.sentTo === null ? null : (
        <Button look="ghost" onClick={() => onWay({ way: 'code', sentTo: null })}>
          {i18n.t('account.sendAgain')}
        </Button>
      )}
      <Button look="ghost" onClick={() => onWay({ way: 'signIn' })}>
        {i18n.t('account.usePassword')}
      </Button>
    </>
  );
}
