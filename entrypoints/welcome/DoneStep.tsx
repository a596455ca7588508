import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { usePagePermission } from '../../lib/hooks/pagePermission.ts';

/** The keys that open the popup, as the member's browser has them; null where there are none. */
async function popupKeys(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

export function DoneStep() {
  const { granted } = usePagePermission();
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => void popupKeys().then(setKeys), []);
  return (
    <>
      <p>
        {i18n.t('welcome.donePin')} {i18n.t('welcome.donePinHow')}
      </p>
      <p>{granted ? i18n.t('welcome.doneTry') : i18n.t('welcome.doneTryButton')}</p>
      {keys ? <p>{i18n.t('welcome.doneKey', [keys])}</p> : null}
      <p>
        <a href="/options.html">{i18n.t('welcome.doneSettings')}</a>
      </p>
    </>
  );
}
