import { i18n } from '#i18n';
import type { Completion } from '../../lib/search/index.ts';
import type { Completing } from '../../lib/search/language/completing.ts';
import { listedValues } from '../../lib/search/language/parse.ts';
import { type FilterKey, isDateKey } from '../../lib/search/language/parsed.ts';
import { writeValue } from '../../lib/search/language/write.ts';

/** Something to put in place of what is being typed. */
export interface Offer {
  written: string;
  /** as it is shown: without quotes */
  label: string;
  /** a word of explanation, or how many pages there are of it; '' where it speaks for itself */
  hint: string;
}

/** Spans of time that people think in: any other can be typed. */
const dates = ['7d', '1m', '3m', '1y'] as const;

/** The values that there are whether or not any page has them, and those that pages have. */
function valueOffers(key: FilterKey, typed: string, known: readonly Completion[]): Offer[] {
  const counts = new Map(known.map(({ value, count }) => [value, count]));
  const values =
    listedValues[key]?.filter((value) => value.startsWith(typed.toLowerCase())) ??
    known.map(({ value }) => value);
  return values.map((value) => {
    const count = counts.get(value);
    return {
      written: writeValue(value),
      label: value,
      hint: count === undefined ? '' : i18n.t('query.pages', count),
    };
  });
}

function offersFor(completing: Completing, known: readonly Completion[]): Offer[] {
  if (completing.type === 'key') {
    return completing.keys.map((key) => ({
      written: `${key}:`,
      label: `${key}:`,
      hint: i18n.t(`query.key.${key}`),
    }));
  }
  const { key, typed } = completing;
  if (!isDateKey(key)) return valueOffers(key, typed, known);
  return dates
    .filter((date) => date.startsWith(typed.toLowerCase()))
    .map((date) => ({ written: date, label: date, hint: i18n.t(`query.ago.${date}`) }));
}

/**
 * What to offer for what is being typed; nothing where all that could be offered is there already.
 * @param present the text in the completion's place
 * @param known the values that the library has, best first
 */
export function offers(
  completing: Completing,
  present: string,
  known: readonly Completion[],
): Offer[] {
  const found = offersFor(completing, known);
  return found.length === 1 && found[0]?.written === present ? [] : found;
}
