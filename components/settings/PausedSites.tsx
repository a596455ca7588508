import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSetting } from '../../lib/hooks/setting.ts';
import { Button } from '../ui/Button.tsx';
import { RemovableChip } from '../ui/Chip.tsx';
import { TextField } from '../ui/Field.tsx';
import { siteOfText } from './siteOfText.ts';
import './settings.css';

/** The sites on which nothing is looked up or shown. */
export function PausedSites() {
  const [sites, setSites] = useSetting('pausedSites');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  if (!sites) return null;

  const pause = (event: Event) => {
    event.preventDefault();
    const site = siteOfText(text);
    setWrong(site === null);
    if (site === null) return;
    setSites([...new Set([...sites, site])].sort());
    setText('');
  };

  return (
    <div class="cp-form">
      <div>
        <h3>{i18n.t('options.pausedSites')}</h3>
        <p class="cp-hint">{i18n.t('options.pausedSitesHint')}</p>
      </div>
      {sites.length === 0 ? (
        <p>{i18n.t('options.pausedSitesNone')}</p>
      ) : (
        <ul class="cp-row settings-sites">
          {sites.map((site) => (
            <li key={site}>
              <RemovableChip
                text={site}
                onRemove={() => setSites(sites.filter((other) => other !== site))}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="settings-inline" onSubmit={pause} noValidate>
        <TextField
          label={i18n.t('options.pauseSite')}
          error={wrong ? i18n.t('options.pauseWrong') : undefined}
          dir="ltr"
          value={text}
          onValue={setText}
        />
        <Button type="submit">{i18n.t('options.pauseDo')}</Button>
      </form>
    </div>
  );
}
