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

export const states = ['unanswered', 'endorsed', 'stale'] as const;

/** A part of a query; `not` asks for what does not have it. */
export type ParsedPart =
  /** a run of characters without spaces, as typed */
  | { type: 'words'; text: string; not: boolean; span: Span }
  | { type: 'phrase'; text: string; not: boolean; span: Span }
  /** any of the values is enough */
  | { type: 'filter'; key: FilterKey; values: string[]; not: boolean; span: Span }
  /** clipped before, or from then on; `at` in milliseconds since 1970 */
  | { type: 'date'; key: DateKey; at: number; typed: string; span: Span };

/** Something in a query that is not understood, and what may have been meant. */
export type ParseProblem = { span: Span; typed: string } & (
  | { code: 'unknownKey'; suggestion: string }
  | { code: 'unknownValue'; key: FilterKey; suggestion: string | null }
  | { code: 'badDate'; key: DateKey }
  | { code: 'noValue'; key: QueryKey }
  | { code: 'loneQuote' }
  /** only the beginning of the query was read */
  | { code: 'tooLong' }
);

export interface ParsedQuery {
  parts: ParsedPart[];
  problems: ParseProblem[];
}
