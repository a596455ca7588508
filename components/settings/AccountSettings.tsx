import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Hub } from '../../lib/hooks/hub.ts';
import type { Account } from '../../lib/model/account.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { NameForm } from '../account/NameForm.tsx';
import { useUnsent } from '../account/useUnsent.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Who is signed in, by what name, and the ways in and out. */
export function AccountSettings({ hub }: { hub: Hub }) {
  if (!hub.account) {
    return (
      <>
        <p>{i18n.t('account.none')}</p>
        {hub.connection ? <AccountForm /> : null}
      </>
    );
  }
  return (
    <>
      <p>{i18n.t('account.signedInAs', [hub.account.email])}</p>
      {hub.expired ? (
        <>
          <Notice tone="warn">{i18n.t('failure.needsSignIn')}</Notice>
          <AccountForm returning={hub.account} />
        </>
      ) : (
        <NameForm account={hub.account} />
      )}
      <SignOut account={hub.account} />
    </>
  );
}

function SignOut({ account }: { account: Account }) {
  const [asked, setAsked] = useState(false);
  const [wipe, setWipe] = useState(false);
  const unsent = useUnsent();
  const { state, run } = useAction<Failure>();
  if (asked) {
    return (
      <Confirm
        question={i18n.t('account.signOutAsk', [account.email])}
        yes={i18n.t('account.signOut')}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          void run(() => askBackground('account.signOut', { wipe }));
        }}
      >
        <p>{unsent ? i18n.t('account.signOutWaiting', unsent) : i18n.t('account.signOutClear')}</p>
        <Checkbox
          label={i18n.t('account.signOutWipe')}
          hint={i18n.t('account.signOutWipeHint')}
          checked={wipe}
          onChecked={setWipe}
        />
      </Confirm>
    );
  }
  return (
    <>
      <FailureNotice state={state} />
      <div>
        <Button disabled={state.status === 'working'} onClick={() => setAsked(true)}>
          {i18n.t('account.signOut')}
        </Button>
      </div>
    </>
  );
}
