import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { salvage } from '../../lib/store/salvage.ts';
import { Button } from './Button.tsx';
import { download } from './download.ts';
import { Notice } from './Notice.tsx';

type Saving = 'none' | 'saved' | 'failed';

/** What stands in the place of a surface that could not be opened: what happened, what was kept, what to do. */
export function ClosedStore({ reason }: { reason: unknown }) {
  const [saving, setSaving] = useState<Saving>('none');
  const words = reason instanceof Error ? reason.message : String(reason);
  const save = () =>
    salvage().then(
      (text) => {
        download('commonplace.json', text, 'application/json');
        setSaving('saved');
      },
      () => setSaving('failed'),
    );
  return (
    <div class="cp-form">
      <Notice tone="error">{i18n.t('ui.storeClosed', [words])}</Notice>
      <div class="cp-row">
        <Button look="primary" onClick={() => location.reload()}>
          {i18n.t('ui.tryAgain')}
        </Button>
        <Button onClick={() => void save()}>{i18n.t('ui.saveAll')}</Button>
      </div>
      {saving === 'none' ? null : (
        <Notice tone={saving === 'saved' ? 'info' : 'error'}>
          {i18n.t(saving === 'saved' ? 'ui.savedAll' : 'ui.savedNone')}
        </Notice>
      )}
    </div>
  );
}
