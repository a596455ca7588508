import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/ui/Button.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { usePagePermission } from '../../lib/hooks/pagePermission.ts';

export function PermissionStep({ onSettled }: { onSettled: () => void }) {
  const { granted, ask } = usePagePermission();
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    if (granted) onSettled();
  }, [granted]);
  return (
    <>
      <p>{i18n.t('welcome.permissionWhy')}</p>
      <p>{i18n.t('welcome.permissionHow')}</p>
      {granted ? (
        <Notice>{i18n.t('welcome.permissionGranted')}</Notice>
      ) : (
        <>
          <p class="cp-hint">{i18n.t('welcome.permissionWithout')}</p>
          <div>
            <Button
              look="primary"
              disabled={granted === null}
              onClick={() => void ask().then((given) => setDenied(!given))}
            >
              {i18n.t('welcome.permissionAsk')}
            </Button>
          </div>
          {denied ? <Notice>{i18n.t('welcome.permissionDenied')}</Notice> : null}
        </>
      )}
    </>
  );
}
