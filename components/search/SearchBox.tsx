import { Search as SearchIcon } from 'lucide-preact';
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Kbd } from '../ui/Kbd.tsx';
import type { Choice } from './choice.ts';
import { type Place, placeOf } from './place.ts';
import type { Search } from './useSearch.ts';
import './search.css';

/**
 * The field of a search and the keys of its list: arrows choose, Enter opens, with Ctrl or Cmd in a
 * tab behind, with Shift as it was kept; Escape empties the field and is left to what is around it when there is nothing to empty.
 */
export function SearchBox({
  search,
  placeholder,
  onOpen,
  input,
}: {
  search: Search;
  /** says what is searched */
  placeholder: string;
  onOpen: (choice: Choice, place: Place) => void;
  /** for giving it the focus */
  input: RefObject<HTMLInputElement>;
}) {
  const { text, choices, active } = search;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const choice = choices[active];
    if (event.key === 'Escape' && text !== '') {
      search.setText('');
    } else if (event.key === 'Enter' && choice) {
      onOpen(choice, placeOf(event));
    } else if (event.key === 'ArrowDown' && choices.length > 0) {
      search.setActive((active + 1) % choices.length);
    } else if (event.key === 'ArrowUp' && choices.length > 0) {
      search.setActive((active - 1 + choices.length) % choices.length);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search class="search-box">
      <SearchIcon class="cp-icon" size={15} />
      <input
        ref={input}
        type="text"
        role="combobox"
        dir="auto"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={placeholder}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={search.listId}
        aria-activedescendant={choices[active] ? search.optionId(active) : undefined}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={text}
        onInput={(event) => search.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd>{text === '' ? '/' : i18n.t('search.escape')}</Kbd>
    </search>
  );
}
