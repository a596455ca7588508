import { useEffect, useId, useState } from 'preact/hooks';
import { useSearching } from '../../lib/hooks/search.ts';
import type { Completion } from '../../lib/search/index.ts';
import { completingAt } from '../../lib/search/language/completing.ts';
import type { FilterKey, Span } from '../../lib/search/language/parsed.ts';
import { replaceSpan, writeValue } from '../../lib/search/language/write.ts';

/** Values that may be meant by what is being typed after a key. */
export interface Completions {
  key: FilterKey | null;
  options: readonly Completion[];
  /** place of the one that Enter takes; -1 while none was moved to */
  active: number;
  setActive: (place: number) => void;
  /** the text with a value put in, and where the caret goes */
  choose: (place: number) => { text: string; caret: number };
  close: () => void;
  listId: string;
  optionId: (place: number) => string;
}

const none: readonly Completion[] = [];

/** Completes the value at the caret of a query. */
export function useCompletions(text: string, caret: number): Completions {
  const searching = useSearching();
  const listId = useId();
  const [found, setFound] = useState<{ at: string; options: readonly Completion[] } | null>(null);
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState('');
  const completing = completingAt(text, caret);
  const key = completing?.type === 'value' ? filterKey(completing.key) : null;
  const typed = completing?.typed ?? '';
  const at = key ? `${key}:${typed}` : '';

  useEffect(() => {
    setActive(-1);
    if (!key) return;
    let latest = true;
    void searching.complete(key, typed).then(
      (options) => latest && setFound({ at, options }),
      // A search that fails says so itself; without completions a query can still be typed.
      () => latest && setFound(null),
    );
    return () => {
      latest = false;
    };
  }, [searching, at]);

  const open = key !== null && found?.at === at && closed !== at;
  const options = open ? withoutTyped(found.options, typed) : none;
  const span: Span = completing?.span ?? { start: caret, end: caret };
  return {
    key: options.length > 0 ? key : null,
    options,
    active,
    setActive,
    choose(place) {
      const { value = typed } = options[place] ?? {};
      return replaceSpan(text, span, `${writeValue(value)} `);
    },
    close: () => setClosed(at),
    listId,
    optionId: (place) => `${listId}-${place}`,
  };
}

const filterKey = (key: string): FilterKey | null =>
  key === 'before' || key === 'after' ? null : (key as FilterKey);

/** What is typed out already needs no completing. */
const withoutTyped = (options: readonly Completion[], typed: string): readonly Completion[] =>
  options.length === 1 && options[0]?.value === typed ? none : options;
