import { type KeyedToken, lex, type PlainToken, readOf } from './lex.ts';
import { isDateKey, type QueryKey, queryKeys, type Span } from './parsed.ts';
import { undoubled } from './quotes.ts';

/**
 * What is being typed in a query: a word that may become a key, or a value of one. The span is what a completion
 * takes the place of, quotes and all; the minus and the key stay.
 */
export type Completing = { span: Span; typed: string } & (
  | { type: 'key'; keys: readonly QueryKey[] }
  | { type: 'value'; key: QueryKey }
);

/** Letters from which a word may be meant as a key: with one, a list would come with most words. */
const fewest = 2;

/** A minus is for what is not wanted, which no date says. */
const mayStand = (key: QueryKey, not: boolean): boolean => !not || !isDateKey(key);

/** The keys that begin as typed, those aside that are whole already: `in` and `by` are words too. */
function keysBeginning(typed: string, not: boolean): QueryKey[] {
  const lower = typed.toLowerCase();
  if (lower.length < fewest) return [];
  return queryKeys.filter((key) => key !== lower && key.startsWith(lower) && mayStand(key, not));
}

function wordAt(text: string, { piece, not, span }: PlainToken, caret: number): Completing | null {
  const fresh = /^\s?$/.test(text.charAt(span.start - 1));
  if (!fresh || piece.closed !== null || caret !== span.end) return null;
  const keys = keysBeginning(piece.text, not);
  return keys.length === 0 ? null : { type: 'key', keys, typed: piece.text, span: piece.span };
}

function valueAt(text: string, { key, values, not }: KeyedToken, caret: number): Completing | null {
  const value = values.find(({ span }) => span.start <= caret && caret <= span.end);
  if (!value || !mayStand(key, not)) return null;
  const { span, closed } = value;
  if (closed === null) return { type: 'value', key, span, typed: text.slice(span.start, caret) };
  if (closed && caret === span.end) return null;
  return {
    type: 'value',
    key,
    // What follows a quote that has no second one is not of the value yet.
    span: closed ? span : { start: span.start, end: caret },
    typed: undoubled(text.slice(span.start + 1, caret)),
  };
}

/**
 * What stands at the caret and may be completed: a value of a filter or date (after a comma, the one after it), or a
 * word that begins as a key does, where it ends there. Null where it is nothing of the kind.
 */
export function completingAt(text: string, caret: number): Completing | null {
  const read = readOf(text);
  const token = lex(read).find(({ span }) => span.start < caret && caret <= span.end);
  if (!token) return null;
  return token.key === null ? wordAt(read, token, caret) : valueAt(read, token, caret);
}
