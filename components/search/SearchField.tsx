import { Search as SearchIcon } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompletionList } from '../query/CompletionList.tsx';
import { QueryChips } from '../query/QueryChips.tsx';
import { useCompletions } from '../query/useCompletions.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { completionKey } from './completionKey.ts';
import './search.css';

/** A list that a field steers: what it is called in the document, and which of how many options is active. */
export interface SteeredList {
  id: string;
  optionId: (place: number) => string;
  count: number;
  active: number;
}

/**
 * The field of a search, with its filters as chips and its values completed. While the value of a filter is typed,
 * arrows and Enter are for its completions, and Tab takes the first; all other keys are for `onKey`. Escape empties
 * the field, and is left to what is around it when there is nothing to empty.
 */
export function SearchField({
  text,
  onText,
  placeholder,
  input,
  list,
  onKey,
}: {
  text: string;
  onText: (text: string) => void;
  /** says what is searched */
  placeholder: string;
  /** for giving it the focus */
  input: RefObject<HTMLInputElement>;
  /** null where the results are no list that the field steers */
  list: SteeredList | null;
  /** @returns whether the key was used */
  onKey: (event: KeyboardEvent) => boolean;
}) {
  const [caret, setCaret] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const completions = useCompletions(text, caret === null ? null : Math.min(caret, text.length));
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
    onText(next.text);
    input.current?.focus();
  };
  const complete = (place: number) => put(completions.choose(place));

  const used = (event: KeyboardEvent): boolean => {
    if (completionKey(event, completions, complete)) return true;
    if (event.key !== 'Escape') return onKey(event);
    if (text === '') return false;
    onText('');
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !used(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const followCaret = ({ currentTarget: field }: { currentTarget: HTMLInputElement }) =>
    setCaret(field.selectionStart === field.selectionEnd ? field.selectionStart : null);
  const steered: SteeredList | null = completing
    ? {
        id: completions.listId,
        optionId: completions.optionId,
        count: completions.options.length,
        active: completions.active,
      }
    : list;
  const active = steered && steered.active >= 0 && steered.active < steered.count;

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
          aria-expanded={steered !== null && steered.count > 0}
          aria-controls={steered?.id ?? completions.listId}
          aria-activedescendant={active ? steered.optionId(steered.active) : undefined}
          aria-keyshortcuts="/"
          placeholder={placeholder}
          value={text}
          onInput={(event) => {
            followCaret(event);
            onText(event.currentTarget.value);
          }}
          onFocus={followCaret}
          onBlur={() => setCaret(null)}
          onSelect={followCaret}
          onKeyUp={followCaret}
          onClick={followCaret}
          onKeyDown={onKeyDown}
        />
        <Kbd>{text === '' ? '/' : i18n.t('search.escape')}</Kbd>
      </div>
      <CompletionList completions={completions} onChoose={complete} />
      <QueryChips
        text={text}
        caret={caret}
        onText={(next) => put({ text: next, caret: next.length })}
      />
    </search>
  );
}
