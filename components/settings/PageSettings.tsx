import { i18n } from '#i18n';
import { useSetting } from '../../lib/hooks/setting.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DocumentSettings } from './DocumentSettings.tsx';
import { PausedSites } from './PausedSites.tsx';
import { PermissionSettings } from './PermissionSettings.tsx';

/** What Commonplace does in pages: whether, where, and on which addresses. */
export function PageSettings() {
  const [inPage, setInPage] = useSetting('inPage');
  const [privateAddresses, setPrivateAddresses] = useSetting('privateAddresses');
  return (
    <>
      <PermissionSettings />
      {inPage === null ? null : (
        <Checkbox label={i18n.t('options.inPage')} checked={inPage} onChecked={setInPage} />
      )}
      <DocumentSettings />
      <PausedSites />
      {privateAddresses === null ? null : (
        <Checkbox
          label={i18n.t('options.private')}
          hint={i18n.t('options.privateHint')}
          checked={privateAddresses}
          onChecked={setPrivateAddresses}
        />
      )}
    </>
  );
}
