import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AccountWay } from './accountForm.ts';

/** New here, or with an account: two radio buttons that look like one switch. */
export function WayPicker({ way, onWay }: { way: AccountWay; onWay: (way: AccountWay) => void }) {
  const name = useId();
  const isNew = way.way === 'signUp';
  return (
    <fieldset class="cp-switch">
      <legend class="cp-unseen">{i18n.t('account.way')}</legend>
      <label>
        <input type="radio" name={name} checked={isNew} onChange={() => onWay({ way: 'signUp' })} />
        <span>{i18n.t('account.signUp')}</span>
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={!isNew}
          onChange={() => onWay({ way: 'signIn' })}
        />
        <span>{i18n.t('account.signIn')}</span>
      </label>
    </fieldset>
  );
}
