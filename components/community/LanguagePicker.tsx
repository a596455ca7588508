import { i18n } from '#i18n';
import { limits } from '../../lib/model/limits.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { languageNames } from './languageNames.ts';

/** The languages in which a community's search finds other forms of a word. */
export function LanguagePicker({
  chosen,
  onChosen,
}: {
  /** BCP 47 */
  chosen: readonly string[];
  onChosen: (languages: string[]) => void;
}) {
  const names = languageNames(chosen);
  const isFull = chosen.length >= limits.count.languages;
  return (
    <fieldset class="charter-languages">
      <legend class="cp-label">{i18n.t('community.languages')}</legend>
      <p class="cp-hint">{i18n.t('community.languagesHint')}</p>
      <div class="charter-languages-list">
        {names
          .filter(({ code }) => !isFull || chosen.includes(code))
          .map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={chosen.includes(code)}
              onChecked={(isChosen) =>
                onChosen(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
          ))}
      </div>
    </fieldset>
  );
}
