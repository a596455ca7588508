import { Search as SearchIcon } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompletionList } from '../query/CompletionList.tsx';
import { QueryChips } from '../query/QueryChips.tsx';
import { type Completions, useCompletions } from '../query/useCompletions.ts';
import { Kbd } from '../ui/Kbd.tsx';
import type { Choice } from './choice.ts';
import { type Place, placeOf } from './place.ts';
import type { Search } from './useSearch.ts';
import './search.css';

/** The keys of a list that a field steers; whether the key was one of them. */
function steer(key: string, count: number, active: number, move: (place: number) => void): boolean {
  if (count === 0) return false;
  if (key === 'ArrowDown') move((active + 1) % count);
  else if (key === 'ArrowUp') move((active - 1 + count) % count);
  else return false;
  return true;
}

/**
 * The field of a search and the keys of its list: arrows choose, Enter opens, with Ctrl or Cmd in a
 * tab behind, with Shift as it was kept; Escape empties the field and is left to what is around it when there is
 * nothing to empty. While the value of a filter is typed, arrows and Enter are for its completions, and Tab takes
 * the first.
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
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number | null>(null);
  const completions = useCompletions(text, Math.min(caret, text.length));
  const completing = completions.options.length > 0;

  // A caret can be put only into the text that it is meant for.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [text]);

  const put = (next: { text: string; caret: number }) => {
    wanted.current = next.caret;
    setCaret(next.caret);
    search.setText(next.text);
    input.current?.focus();
  };
  const complete = (place: number) => put(completions.choose(place));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (!(completing && completionKey(event, completions, complete)) && !searchKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const searchKey = (event: KeyboardEvent): boolean => {
    const choice = choices[active];
    if (event.key === 'Escape' && text !== '') search.setText('');
    else if (event.key === 'Enter' && choice) onOpen(choice, placeOf(event));
    else return steer(event.key, choices.length, active, search.setActive);
    return true;
  };

  const followCaret = (event: { currentTarget: HTMLInputElement }) =>
    setCaret(event.currentTarget.selectionStart ?? text.length);
  const list = completing
    ? { id: completions.listId, option: completions.optionId, at: completions.active }
    : { id: search.listId, option: search.optionId, at: active };
  const shown = completing ? completions.options.length : choices.length;

  return (
    <search>
      <div class="search-box">
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
          aria-expanded={shown > 0}
          aria-controls={list.id}
          aria-activedescendant={list.at >= 0 && list.at < shown ? list.option(list.at) : undefined}
          aria-keyshortcuts="/"
          placeholder={placeholder}
          value={text}
          onInput={(event) => {
            followCaret(event);
            search.setText(event.currentTarget.value);
          }}
          onSelect={followCaret}
          onKeyDown={onKeyDown}
        />
        <Kbd>{text === '' ? '/' : i18n.t('search.escape')}</Kbd>
      </div>
      <CompletionList completions={completions} onChoose={complete} />
      <QueryChips text={text} onText={(next) => put({ text: next, caret: next.length })} />
    </search>
  );
}

/** The keys of the completions; whether the key was one of them. */
function completionKey(
  event: KeyboardEvent,
  { options, active, setActive, close }: Completions,
  choose: (place: number) => void,
): boolean {
  if (event.key === 'Escape') close();
  else if (event.key === 'Tab' && !event.shiftKey) choose(Math.max(0, active));
  else if (event.key === 'Enter' && active >= 0) choose(active);
  else if (event.key === 'Enter') return false;
  else
    return steer(
      event.key,
      options.length,
      active < 0 && event.key === 'ArrowUp' ? 0 : active,
      setActive,
    );
  return true;
}
