import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import {
  engineOrigins,
  engineRules,
  type SearchEngine,
  searchEngines,
} from '../../lib/model/searchEngine.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Notice } from '../ui/Notice.tsx';

/** At which web search engines the library's hits are shown beside the results: none, unless they are chosen. */
export function EngineSettings() {
  const db = useDatabase();
  const chosen = useLive(() => getSetting(db, 'searchEngines'), [db], null);
  const [refused, setRefused] = useState<SearchEngine | null>(null);
  if (!chosen) return null;

  const change = async (engine: SearchEngine, wanted: boolean) => {
    // Asked first: browsers put the question right after the click or not at all.
    const granted =
      !wanted || (await browser.permissions.request({ origins: engineOrigins(engine) }));
    setRefused(granted ? null : engine);
    if (!granted) return;
    const others = chosen.filter((other) => other !== engine);
    await setSetting(db, 'searchEngines', wanted ? [...others, engine] : others);
    await askBackground('engines.changed', {});
  };

  return (
    <>
      <p class="cp-hint">{i18n.t('options.enginesHint')}</p>
      {searchEngines.map((engine) => (
        <Checkbox
          key={engine}
          label={engineRules[engine].name}
          checked={chosen.includes(engine)}
          onChecked={(wanted) => void change(engine, wanted)}
        />
      ))}
      {refused ? (
        <Notice tone="warn">{i18n.t('options.engineRefused', [engineRules[refused].name])}</Notice>
      ) : null}
    </>
  );
}
