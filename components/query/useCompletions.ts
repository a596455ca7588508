import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Completing, completingAt } from '../../lib/search/language/completing.ts';
import { isDateKey } from '../../lib/search/language/parsed.ts';
import { replaceSpan } from '../../lib/search/language/write.ts';
import { type Offer, offers } from './offers.ts';
import { useKnownValues } from './useKnownValues.ts';

/** A text and the place of the caret in it. */
export interface TypedText {
  text: string;
  caret: number;
}

/** What may be meant by what is being typed in a query. */
export interface Completions {
  /** none where the list is closed */
  options: readonly Offer[];
  /** what they are, in words */
  label: string;
  /** place of the one that Enter takes; -1 while none was moved to */
  active: number;
  setActive: (place: number) => void;
  /** the text with an option put in, and where the caret goes */
  choose: (place: number) => TypedText;
  /** until something else is typed */
  close: () => void;
  /** what the parts of the list are called in the document */
  listId: string;
  optionId: (place: number) => string;
}

const placeOf = ({ text, caret }: TypedText): string => `${caret} ${text}`;

const nowhere = { at: '', place: -1 };

function filterOf(completing: Completing | null) {
  if (completing?.type !== 'value' || isDateKey(completing.key)) return null;
  return completing.key;
}

/**
 * Completes what is at the caret of a query: keys, and values of filters and dates.
 * @param caret null where the field has none: without the focus, or while text is selected
 */
export function useCompletions(text: string, caret: number | null): Completions {
  const listId = useId();
  const [moved, setMoved] = useState(nowhere);
  const [closedAt, setClosedAt] = useState('');
  const here = caret === null ? '' : placeOf({ text, caret });
  // Both hold where they were set, until anything changes there, even if it changes back.
  useEffect(
    () => () => {
      setMoved((before) => (before.at === here ? nowhere : before));
      setClosedAt((before) => (before === here ? '' : before));
    },
    [here],
  );
  const completing = caret === null || closedAt === here ? null : completingAt(text, caret);
  const known = useKnownValues(filterOf(completing), completing?.typed ?? '');
  const present = completing ? text.slice(completing.span.start, completing.span.end) : '';
  const options = completing ? offers(completing, present, known) : [];

  return {
    options,
    label: i18n.t(completing?.type === 'value' ? `query.values.${completing.key}` : 'query.keys'),
    active: moved.at === here ? Math.min(moved.place, options.length - 1) : -1,
    setActive: (place) => setMoved({ at: here, place }),
    choose(place) {
      const option = options[place];
      if (!completing || !option) return { text, caret: caret ?? text.length };
      const { span, type } = completing;
      // A value is finished with a space, unless it is already; a key goes on to its value.
      const finished = type === 'key' || /^[\s,،，、]/.test(text.slice(span.end));
      const chosen = replaceSpan(text, span, option.written + (finished ? '' : ' '));
      if (type === 'value') setClosedAt(placeOf(chosen));
      return chosen;
    },
    close: () => setClosedAt(here),
    listId,
    optionId: (place) => `${listId}-${place}`,
  };
}
