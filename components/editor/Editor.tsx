import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field } from '../ui/Field.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { TabList } from '../ui/Tabs.tsx';
import { applyEdit } from './applyEdit.ts';
import { continueList } from './commands/continueList.ts';
import type { Edit } from './commands/edit.ts';
import { pasteAddress } from './commands/link.ts';
import { SuggestionList } from './SuggestionList.tsx';
import type { Sources } from './sources.ts';
import { Toolbar } from './Toolbar.tsx';
import { toolOfKey } from './toolKey.ts';
import { useSuggestions } from './useSuggestions.ts';

const editOf = (field: HTMLTextAreaElement): Edit => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

type View = 'write' | 'preview';

/**
 * Markdown as it is written, and as it will be read. Its tools come with the first focus, and stay: what is below
 * must not move when it is pressed. Keys of an input method are left alone, and so is Tab.
 */
export function Editor({
  label,
  value,
  onValue,
  sources,
  rows = 2,
  placeholder,
}: {
  /** read out, not shown */
  label: string;
  value: string;
  /** gets the text as typed, at every key */
  onValue: (value: string) => void;
  sources: Sources;
  rows?: number;
  placeholder?: string;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<View>('write');
  const [caret, setCaret] = useState<number | null>(null);
  const [isUsed, setUsed] = useState(false);
  const suggestions = useSuggestions(value, caret, sources);
  const { offers, active, listId, optionId } = suggestions;

  const apply = (edit: Edit) => applyEdit(field.current!, edit);
  const followCaret = ({ currentTarget: at }: { currentTarget: HTMLTextAreaElement }) =>
    setCaret(at.selectionStart === at.selectionEnd ? at.selectionStart : null);

  // What is pressed elsewhere must not move away under the pointer: the list stays until the click is done.
  const leave = () =>
    document.addEventListener('click', () => setCaret(null), { once: true, capture: true });

  const used = (event: KeyboardEvent): boolean => {
    if (event.isComposing) return false;
    if (event.key === 'Tab') setCaret(null);
    if (suggestions.onKey(event, apply)) {
      // Escape closes the list, and nothing around it.
      event.stopPropagation();
      return true;
    }
    const edit = editOf(field.current!);
    const tool = toolOfKey(event);
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const made =
      tool?.command(edit) ?? (event.key === 'Enter' && isPlain ? continueList(edit) : null);
    if (made) apply(made);
    return made !== null;
  };
  const paste = (event: ClipboardEvent) => {
    const made = pasteAddress(
      editOf(field.current!),
      event.clipboardData?.getData('text/plain') ?? '',
    );
    if (!made) return;
    event.preventDefault();
    apply(made);
  };

  return (
    <Field label={label} quiet>
      {(control) => (
        <div class="cp-editor" data-view={view}>
          <div role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${view}`}>
            <div class="cp-growing" data-text={value} hidden={view !== 'write'}>
              <textarea
                ref={field}
                dir="auto"
                {...control}
                rows={rows}
                value={value}
                placeholder={placeholder}
                aria-autocomplete="list"
                aria-controls={listId}
                aria-activedescendant={offers.length > 0 ? optionId(active) : undefined}
                onInput={(event) => {
                  if (!event.isComposing) followCaret(event);
                  onValue(event.currentTarget.value);
                }}
                onFocus={(event) => {
                  setUsed(true);
                  followCaret(event);
                }}
                onSelect={followCaret}
                onKeyUp={followCaret}
                onClick={followCaret}
                onBlur={leave}
                onKeyDown={(event) => {
                  if (used(event)) event.preventDefault();
                }}
                onPaste={paste}
              />
            </div>
            {view === 'preview' ? <Preview text={value} /> : null}
          </div>
          <SuggestionList
            suggestions={suggestions}
            onChoose={(place) => apply(suggestions.choose(place))}
          />
          {isUsed ? (
            <div class="cp-editor-bar">
              {view === 'write' ? (
                <Toolbar
                  of={control.id}
                  onUse={({ command }) => apply(command(editOf(field.current!)))}
                />
              ) : null}
              <TabList
                id={id}
                label={i18n.t('editor.views')}
                tabs={[
                  { name: 'write', label: i18n.t('editor.write') },
                  { name: 'preview', label: i18n.t('editor.preview') },
                ]}
                chosen={view}
                onChoose={setView}
              />
            </div>
          ) : null}
        </div>
      )}
    </Field>
  );
}

function Preview({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be longer than its place, and scrolls by keys
    <div class="cp-editor-preview" tabIndex={0}>
      {text.trim() === '' ? (
        <p class="cp-hint">{i18n.t('editor.nothing')}</p>
      ) : (
        <Markdown text={text} />
      )}
    </div>
  );
}
