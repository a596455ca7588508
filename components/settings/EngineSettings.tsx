import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSearchEngines } from '../../lib/hooks/searchEngines.ts';
import { engineRules, type SearchEngine, searchEngines } from '../../lib/model/searchEngine.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Notice } from '../ui/Notice.tsx';

/** At which web search engines the library's hits are shown beside the results: none, unless they are chosen. */
export function EngineSettings() {
  const { isOn, turn } = useSearchEngines();
  const [refused, setRefused] = useState<SearchEngine | null>(null);
  if (!isOn) return null;

  const change = async (engine: SearchEngine, wanted: boolean) =>
    setRefused((await turn(engine, wanted)) ? null : engine);

  return (
    <>
      <p class="cp-hint">{i18n.t('options.enginesHint')}</p>
      {searchEngines.map((engine) => (
        <Checkbox
          key={engine}
          label={engineRules[engine].name}
          checked={isOn(engine)}
          onChecked={(wanted) => void change(engine, wanted)}
        />
      ))}
      {refused ? (
        <Notice tone="warn">{i18n.t('options.engineRefused', [engineRules[refused].name])}</Notice>
      ) : null}
    </>
  );
}
