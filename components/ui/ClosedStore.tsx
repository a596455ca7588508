import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { salvage } from '../../lib/store/salvage.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** Hands a text to the browser as a file to keep. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

type Saving = 'none' | 'saved' | 'failed';

/** What stands in the place of a surface that could not be opened: what happened, what was kept, what to do. */
export function ClosedStore({ reason }: { reason: unknown }) {
  const [saving, setSaving] = useState<Saving>('none');
  const words = reason instanceof Error ? reason.message : String(reason);
  const save = () =>
    salvage().then(
      (text) => {
        download('commonplace.json', text);
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
