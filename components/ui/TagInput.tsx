import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { RemovableChip } from './Chip.tsx';
import { Option } from './Option.tsx';
import { completions, finishedTags, type KnownTag, withTags } from './tagTyping.ts';

/**
 * Chosen tags and a field to add more, completed from those the library knows: a combobox with a
 * list by the WAI-ARIA Authoring Practices. Enter or a comma adds what was typed, so does leaving
 * the field; Backspace in the empty field takes the last one away. Enter in the empty field is left
 * to the form around it. Keys that belong to an input method are left alone.
 */
export function TagInput({
  label,
  tags,
  onTags,
  known,
  takesFocus = false,
}: {
  label: string;
  tags: readonly string[];
  onTags: (tags: string[]) => void;
  /** most used first */
  known: readonly KnownTag[];
  /** the focus comes here when the field appears, unless it is somewhere already */
  takesFocus?: boolean;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) input.current?.focus();
  }, [takesFocus]);
  const options = open ? completions(known, tags, typed, 6) : [];

  const add = (more: readonly string[], rest = '') => {
    const now = withTags(tags, more);
    if (now.length > tags.length) {
      onTags(now);
      setSaid(i18n.t('ui.tagAdded', [now.slice(tags.length).join(', ')]));
    }
    setTyped(rest);
    setOpen(rest !== '');
    setActive(-1);
  };
  const remove = (tag: string) => {
    onTags(tags.filter((other) => other !== tag));
    setSaid(i18n.t('ui.tagRemoved', [tag]));
    input.current?.focus();
  };
  const type = (text: string, composing: boolean) => {
    const { finished, rest } = finishedTags(text);
    if (!composing && finished.length > 0) return add(finished, rest);
    setTyped(text);
    setOpen(text.trim() !== '');
    setActive(-1);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const done = () => event.preventDefault();
    if (event.key === 'Enter') {
      const chosen = options[active]?.tag ?? typed;
      if (chosen.trim() === '') return;
      done();
      add([chosen]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      done();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      const places = options.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && options.length > 0) {
      // The list closes, and nothing around it.
      done();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && typed === '') {
      const last = tags.at(-1);
      if (last !== undefined) remove(last);
    }
  };

  return (
    <fieldset class="cp-tags" aria-label={label}>
      {tags.map((tag) => (
        <RemovableChip key={tag} text={tag} onRemove={() => remove(tag)} />
      ))}
      <input
        ref={input}
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-label={i18n.t('ui.tagAdd')}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        placeholder={i18n.t('ui.tagAdd')}
        value={typed}
        onInput={(event) => type(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => type(event.currentTarget.value, false)}
        onKeyDown={onKeyDown}
        onBlur={() => add([typed])}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        class="cp-listbox"
        aria-label={label}
        hidden={options.length === 0}
      >
        {options.map(({ tag, count }, index) => (
          <Option
            key={tag}
            id={`${id}-${index}`}
            active={index === active}
            onChoose={() => add([tag])}
          >
            <bdi>{tag}</bdi>
            <span class="cp-meta">{count}</span>
          </Option>
        ))}
      </div>
      <span class="cp-unseen" role="status">
        {said}
      </span>
    </fieldset>
  );
}
