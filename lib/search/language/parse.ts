import { annotationKinds } from '../../model/annotation.ts';
import { distinctTags, normaliseTag } from '../../model/tag.ts';
import { moment, opposite } from './dates.ts';
import { type KeyedToken, lex, type PlainToken, readOf, type Token } from './lex.ts';
import {
  type DateKey,
  type FilterKey,
  isDateKey,
  type ParsedPart,
  type ParsedQuery,
  type ParseProblem,
  type Span,
  states,
} from './parsed.ts';
import { meantKey, meantValue } from './suggest.ts';

/** The filters that take nothing but what is listed here. */
export const listedValues: Partial<Record<FilterKey, readonly string[]>> = {
  kind: annotationKinds,
  is: states,
};

const isSearchable = /[\p{L}\p{N}]/u;

/** What one token of a text gives. */
interface Given {
  part: ParsedPart | null;
  problems: ParseProblem[];
}

const none: Given = { part: null, problems: [] };

/** Reads the tokens of one text. */
class Reader {
  readonly text: string;
  readonly #typed: string;
  readonly #now: number;

  constructor(typed: string, now: number) {
    this.text = readOf(typed);
    this.#typed = typed;
    this.#now = now;
  }

  /** A place and what was typed there. */
  at({ start, end }: Span): { span: Span; typed: string } {
    return { span: { start, end }, typed: this.#typed.slice(start, end) };
  }

  given(token: Token): Given {
    if (token.key === null) return this.#plain(token);
    const values = distinctTags(token.values.map(({ text }) => normaliseTag(text)));
    if (values.length === 0) {
      const { key, span } = token;
      return { part: null, problems: [{ code: 'noValue', key, ...this.at(span) }] };
    }
    const { key } = token;
    return isDateKey(key) ? this.#date(token, key, values) : this.#filter(token, key, values);
  }

  #plain({ piece, name, not, span }: PlainToken): Given {
    if (piece.closed !== null) {
      const text = piece.text.trim();
      return text === '' ? none : { part: { type: 'phrase', text, not, span }, problems: [] };
    }
    const part: ParsedPart = { type: 'words', text: piece.text, not, span };
    const meant = name === null ? null : meantKey(name);
    if (name === null || meant === null) return { part, problems: [] };
    const { start } = piece.span;
    const where = this.at({ start, end: start + name.length + 1 });
    // What is not understood is still searched, as words.
    return { part, problems: [{ code: 'unknownKey', suggestion: `${meant}:`, ...where }] };
  }

  #date({ values: pieces, not, span }: KeyedToken, key: DateKey, values: string[]): Given {
    const [typed = ''] = values;
    const at = values.length === 1 ? moment(key, typed, this.#now) : null;
    if (at === null) {
      const where = this.at({ start: pieces[0]!.span.start, end: span.end });
      return { part: null, problems: [{ code: 'badDate', key, ...where }] };
    }
    if (!not) return { part: { type: 'date', key, at, typed, span }, problems: [] };
    const suggestion = opposite(key, typed, this.#now);
    return { part: null, problems: [{ code: 'excludedDate', key, suggestion, ...this.at(span) }] };
  }

  #filter(token: KeyedToken, key: FilterKey, values: string[]): Given {
    const { not, span } = token;
    const listed = listedValues[key];
    if (!listed) return { part: { type: 'filter', key, values, not, span }, problems: [] };
    const problems = token.values.flatMap(({ text, span: place }): ParseProblem[] => {
      const value = normaliseTag(text).toLowerCase();
      if (value === '' || listed.includes(value)) return [];
      const suggestion = meantValue(value, listed);
      return [{ code: 'unknownValue', key, suggestion, ...this.at(place) }];
    });
    const good = values.map((value) => value.toLowerCase()).filter((one) => listed.includes(one));
    if (good.length === 0) return { part: null, problems };
    return { part: { type: 'filter', key, values: good, not, span }, problems };
  }
}

/** From the quote of a token that has no second one to its end. */
function loneQuote(token: Token): Span | null {
  const last = token.key === null ? token.piece : token.values.at(-1);
  return last?.closed === false ? last.span : null;
}

const hasWords = (parts: readonly ParsedPart[]): boolean =>
  parts.some((part) => !('text' in part) || isSearchable.test(part.text));

/**
 * Reads a query: words, "phrases", `-not`, `tag:` `kind:` `by:` `site:` `in:` `is:` with values that may be in
 * quotes and, with commas, any of several, `before:` and `after:`. Everything can be read; what is not understood
 * is told, and left out, but for mistyped keys, which are searched as words, and quotes without a second one, which
 * go on to the end.
 * @param now milliseconds since 1970, from which `before:7d` counts
 */
export function parseQuery(text: string, now: number): ParsedQuery {
  const reader = new Reader(text, now);
  const parts: ParsedPart[] = [];
  const problems: ParseProblem[] = [];
  for (const token of lex(reader.text)) {
    const { part, problems: found } = reader.given(token);
    if (part) parts.push(part);
    problems.push(...found);
    const lone = loneQuote(token);
    if (!lone) continue;
    const told = reader.at(lone);
    // Mending what is wrong with a value mends its quote too.
    const isMended = found.some(({ span }) => span.end >= told.span.end);
    if (!isMended) problems.push({ code: 'loneQuote', ...told });
  }
  const { length } = reader.text;
  if (problems.length === 0 && text.trim() !== '' && !hasWords(parts)) {
    problems.push({ code: 'noWords', ...reader.at({ start: 0, end: length }) });
  }
  if (length < text.length) {
    problems.push({ code: 'tooLong', ...reader.at({ start: length, end: text.length }) });
  }
  return { parts, problems };
}
