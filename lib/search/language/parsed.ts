/** Where something stands in the text that was typed, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export const filterKeys = ['tag', 'kind', 'by', 'site', 'in', 'is'] as const;
export type FilterKey = (typeof filterKeys)[number];

export const dateKeys = ['before', 'after'] as const;
export type DateKey = (typeof dateKeys)[number];

export const queryKeys = [...filterKeys, ...dateKeys] as const;
export type QueryKey = FilterKey | DateKey;

/** Whether a key takes a date. */
export const isDateKey = (key: QueryKey): key is DateKey => dateKeys.some((one) => one === key);

/** What `is:` takes. */
export const states = ['unanswered', 'endorsed', 'worked', 'stale'] as const;
export type State = (typeof states)[number];

/** A part of a query; `not` asks for what does not have it. The span holds all of it: minus, key and quotes too. */
export type ParsedPart =
  /** a run of characters without spaces, as typed */
  | { type: 'words'; text: string; not: boolean; span: Span }
  | { type: 'phrase'; text: string; not: boolean; span: Span }
  /** any of the values is enough */
  | { type: 'filter'; key: FilterKey; values: string[]; not: boolean; span: Span }
  /** clipped before, or from then on; `at` in milliseconds since 1970 */
  | { type: 'date'; key: DateKey; at: number; typed: string; span: Span };

/**
 * Something in a query that is not understood: `typed` is what stands in its span, `suggestion` what may have been
 * meant, to be put there instead.
 */
export type ParseProblem = { span: Span; typed: string } & (
  | { code: 'unknownKey'; suggestion: string }
  /** the span is that of the one value */
  | { code: 'unknownValue'; key: FilterKey; suggestion: string | null }
  | { code: 'badDate'; key: DateKey }
  /** a date has a minus, which no date takes: the other key says the same */
  | { code: 'excludedDate'; key: DateKey; suggestion: string | null }
  | { code: 'noValue'; key: QueryKey }
  /** the quote at the beginning of the span has no second one: the rest is its phrase or value */
  | { code: 'loneQuote' }
  /** there are only signs, nothing that can be searched */
  | { code: 'noWords' }
  /** the span is what was not read */
  | { code: 'tooLong' }
);

export interface ParsedQuery {
  parts: ParsedPart[];
  problems: ParseProblem[];
}
