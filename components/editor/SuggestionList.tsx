import { i18n } from '#i18n';
import { Option } from '../ui/Option.tsx';
import type { Suggestions } from './useSuggestions.ts';

/** Members or items that may be meant, as a list that the text's field steers, and how many they are. */
export function SuggestionList({
  suggestions: { offers, kind, active, listId, optionId },
  onChoose,
}: {
  suggestions: Suggestions;
  onChoose: (place: number) => void;
}) {
  return (
    <>
      <div
        id={listId}
        role="listbox"
        class="cp-listbox cp-offers"
        aria-label={i18n.t(`editor.offers.${kind}`)}
        hidden={offers.length === 0}
      >
        {offers.map(({ written, label, hint }, place) => (
          <Option
            key={written}
            id={optionId(place)}
            active={place === active}
            onChoose={() => onChoose(place)}
          >
            <bdi>{label}</bdi>
            <span class="cp-meta">{hint}</span>
          </Option>
        ))}
      </div>
      <span class="cp-unseen" role="status">
        {offers.length > 0 ? i18n.t('editor.offered', offers.length) : ''}
      </span>
    </>
  );
}
