import type { RefObject } from 'preact';
import { steer } from '../ui/steer.ts';
import type { Choice } from './choice.ts';
import { type Place, placeOf } from './place.ts';
import { SearchField } from './SearchField.tsx';
import type { Search } from './useSearch.ts';

/**
 * The field of a search and the keys of its list: arrows choose, Enter opens, with Ctrl or Cmd in a tab behind,
 * with Shift as it was kept.
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
  const { text, setText, choices, active, setActive, listId, optionId } = search;
  const onKey = (event: KeyboardEvent): boolean => {
    const choice = choices[active];
    if (event.key !== 'Enter' || !choice) {
      return steer(event.key, choices.length, active, setActive);
    }
    onOpen(choice, placeOf(event));
    return true;
  };
  return (
    <SearchField
      text={text}
      onText={setText}
      placeholder={placeholder}
      input={input}
      list={{ id: listId, optionId, count: choices.length, active }}
      onKey={onKey}
    />
  );
}
