import { firstCharacters } from '../../model/text.ts';
import { type QueryKey, queryKeys, type Span } from './parsed.ts';
import { type Quoted, quotedAt } from './quotes.ts';

/** A run of characters or a quoted text; the span has the quotes in it, the text has not. */
export interface Piece {
  text: string;
  span: Span;
  /** null: not quoted; else whether its quote is closed */
  closed: boolean | null;
}

export interface PlainToken {
  key: null;
  piece: Piece;
  /** the letters it begins with before a colon, which are no key but may be meant as one */
  name: string | null;
  not: boolean;
  span: Span;
}

export interface KeyedToken {
  key: QueryKey;
  /** what is between commas, empty ones too: there is one at least */
  values: Piece[];
  not: boolean;
  span: Span;
}

export type Token = PlainToken | KeyedToken;

/** Code points that are read: nobody types more, and what is pasted says in its beginning what it is about. */
export const mostCharacters = 1_000;

/** As much of a typed text as is read, place by place as it was typed. */
export const readOf = (text: string): string =>
  firstCharacters(text, mostCharacters).toWellFormed();

const space = /\s/;
const spaces = /\s*/y;
/** Hyphen-minus, the sign of subtraction, and the one of East Asian keyboards. */
const minuses = /[-−－]*/y;
/** A key may be written in the wide letters of East Asian keyboards, and its colon too. */
const keyed = /(\p{L}{1,20})[:：]/uy;
/** What follows the colon of an address, a drive or a scope of code, which is no key's. */
const addressed = /[/\\:：]/;
/** The commas of Latin, Arabic and East Asian scripts, as where tags are typed. */
const comma = /[,،，、]/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the run of a pattern ends that begins at a place. */
const past = (pattern: RegExp, text: string, at: number): number =>
  at + (match(pattern, text, at)?.[0].length ?? 0);

const pieceOf = ({ text, end, closed }: Quoted, start: number): Piece => ({
  text,
  closed,
  span: { start, end },
});

/** What stands at a place: a quoted text, or a run up to a space, a quote, or what else ends it. */
function pieceAt(text: string, start: number, ends: RegExp): Piece {
  const quoted = quotedAt(text, start);
  if (quoted) return pieceOf(quoted, start);
  let end = start;
  while (end < text.length && !ends.test(text.charAt(end)) && !quotedAt(text, end)) end++;
  return { text: text.slice(start, end), span: { start, end }, closed: null };
}

const valueEnd = new RegExp(`${space.source}|${comma.source}`);

function valuesAt(text: string, start: number): Piece[] {
  const values: Piece[] = [];
  for (let at = start; ; ) {
    const value = pieceAt(text, at, valueEnd);
    values.push(value);
    if (!comma.test(text.charAt(value.span.end))) return values;
    at = value.span.end + 1;
  }
}

const keyOf = (name: string): QueryKey | undefined => {
  const lower = name.normalize('NFKC').toLowerCase();
  return queryKeys.find((key) => key === lower);
};

/**
 * Cuts a typed text into its words, quoted texts and filters, in order. Minus and keys count at the beginning and
 * after a space alone: `e-mail` is one word. Several minuses are one, and one that nothing follows is left out.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const start = past(spaces, text, at);
    if (start === text.length) return tokens;
    const fresh = start === 0 || start > at;
    const from = fresh ? past(minuses, text, start) : start;
    const not = from > start;
    at = from;
    if (not && (from === text.length || space.test(text.charAt(from)))) continue;
    const [before = '', letters = null] = (fresh && match(keyed, text, from)) || [];
    const name = addressed.test(text.charAt(from + before.length)) ? null : letters;
    const key = letters === null ? undefined : keyOf(letters);
    if (key) {
      const values = valuesAt(text, from + before.length);
      at = values.at(-1)!.span.end;
      tokens.push({ key, values, not, span: { start, end: at } });
    } else {
      const piece = pieceAt(text, from, space);
      at = piece.span.end;
      tokens.push({ key: null, piece, name, not, span: { start, end: at } });
    }
  }
}
