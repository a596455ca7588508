import { i18n } from '#i18n';
import { usePagePermission } from '../../lib/hooks/pagePermission.ts';
import { Button } from '../ui/Button.tsx';

/** Whether pages may be read as the member browses, and the way to change it. */
export function PermissionSettings() {
  const { granted, ask, stop } = usePagePermission();
  if (granted === null) return null;
  return (
    <>
      <p>{granted ? i18n.t('options.permissionOn') : i18n.t('options.permissionOff')}</p>
      <p class="cp-hint">{i18n.t('welcome.permissionHow')}</p>
      <div>
        {granted ? (
          <Button onClick={() => void stop()}>{i18n.t('options.permissionStop')}</Button>
        ) : (
          <Button look="primary" onClick={() => void ask()}>
            {i18n.t('options.permissionAsk')}
          </Button>
        )}
      </div>
    </>
  );
}
