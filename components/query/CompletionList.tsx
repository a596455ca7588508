import { i18n } from '#i18n';
import { Option } from '../ui/Option.tsx';
import type { Completions } from './useCompletions.ts';
import './query.css';

/** What completes what is typed, as a list that the search's field steers. */
export function CompletionList({
  completions,
  onChoose,
}: {
  completions: Completions;
  onChoose: (place: number) => void;
}) {
  const { options, label, active, listId, optionId } = completions;
  return (
    <>
      <div
        id={listId}
        role="listbox"
        class="query-completions"
        aria-label={label}
        hidden={options.length === 0}
      >
        {options.map(({ written, label: shown, hint }, place) => (
          <Option
            key={written}
            id={optionId(place)}
            class="query-completion"
            active={place === active}
            onChoose={() => onChoose(place)}
          >
            <bdi class="cp-grow">{shown}</bdi>
            <span class="cp-meta">{hint}</span>
          </Option>
        ))}
      </div>
      <span class="cp-unseen" role="status">
        {options.length > 0 ? i18n.t('query.offered', options.length) : ''}
      </span>
    </>
  );
}
