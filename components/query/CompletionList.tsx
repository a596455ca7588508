import { i18n } from '#i18n';
import { Option } from '../ui/Option.tsx';
import type { Completions } from './useCompletions.ts';
import './query.css';

/** The values that complete what is typed, as a list that the search's field steers. */
export function CompletionList({
  completions,
  onChoose,
}: {
  completions: Completions;
  onChoose: (place: number) => void;
}) {
  const { key, options, active, listId, optionId } = completions;
  return (
    <div
      id={listId}
      role="listbox"
      class="query-completions"
      aria-label={key ? i18n.t(`query.values.${key}`) : undefined}
      hidden={options.length === 0}
    >
      {options.map(({ value, count }, place) => (
        <Option
          key={value}
          id={optionId(place)}
          class="query-completion"
          active={place === active}
          onChoose={() => onChoose(place)}
        >
          <bdi class="cp-grow">{value}</bdi>
          <span class="cp-meta">{i18n.t('query.pages', count)}</span>
        </Option>
      ))}
    </div>
  );
}
