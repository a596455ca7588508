import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Community } from '../../lib/model/community.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';

/** A fresh invite's link, to be copied. It is shown once: the hub keeps only its hash. */
export function InviteLink({ link, community }: { link: string; community: Community }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <div class="cp-form">
      <TextField
        label={i18n.t('community.inviteLink')}
        hint={i18n.t('community.inviteReady', [community.name])}
        dir="ltr"
        readOnly
        value={link}
        onValue={() => {}}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="cp-row">
        <Button onClick={() => void copy()}>{i18n.t('community.copy')}</Button>
        <span class="cp-meta" role="status">
          {copied === 'yes' ? i18n.t('community.copied') : null}
          {copied === 'failed' ? i18n.t('community.copyFailed') : null}
        </span>
      </div>
    </div>
  );
}
