import { type QueryKey, queryKeys, type Span } from './parsed.ts';

/** What is being typed in a query: a word that may become a key, or a value of one. */
export type Completing = { span: Span; typed: string } & (
  | { type: 'key' }
  | { type: 'value'; key: QueryKey }
);

/** Characters before the caret that are looked at: longer values are none. */
const most = 300;

const quote = '["“”„«»]';
const value = String.raw`(?:${quote}[^"“”„«»]{0,100}${quote}|[^\s,"“”„«»]{0,100})`;
const valued = new RegExp(
  String.raw`(?:^|\s)-?(\p{L}{2,8}):(?:${value},){0,20}(${quote}[^"“”„«»]{0,100}|[^\s,"“”„«»]{0,100})$`,
  'u',
);
const word = /(?:^|\s)-?(\p{L}{1,8})$/u;
const leadingQuote = new RegExp(`^${quote}`, 'u');

const isKey = (text: string): text is QueryKey => (queryKeys as readonly string[]).includes(text);

/** What stands before the caret and may be completed; null where it is nothing of the kind. */
export function completingAt(text: string, caret: number): Completing | null {
  const before = text.slice(Math.max(0, caret - most), caret);
  const inValue = valued.exec(before);
  if (inValue) {
    const [, key = '', raw = ''] = inValue;
    const lower = key.toLowerCase();
    if (!isKey(lower)) return null;
    const span = { start: caret - raw.length, end: caret };
    return { type: 'value', key: lower, typed: raw.replace(leadingQuote, ''), span };
  }
  const [, typed] = word.exec(before) ?? [];
  if (!typed) return null;
  return { type: 'key', typed, span: { start: caret - typed.length, end: caret } };
}

/** The keys that begin as typed. */
export const keysBeginning = (typed: string): QueryKey[] =>
  queryKeys.filter((key) => key.startsWith(typed.toLowerCase()));
