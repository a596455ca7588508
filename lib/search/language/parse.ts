import { noteKinds } from '../../model/annotation.ts';
import { moment } from './date.ts';
import { meant } from './distance.ts';
import {
  type FilterKey,
  filterKeys,
  type ParsedPart,
  type ParsedQuery,
  type ParseProblem,
  type QueryKey,
  queryKeys,
  type Span,
  states,
} from './parsed.ts';

/** Characters that are read: nobody types more, and what is pasted says in its beginning what it is about. */
const most = 1_000;

const quotes = '"“”„«»';
const isQuote = (character: string | undefined): boolean =>
  character !== undefined && quotes.includes(character);
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /\s/.test(character);

/** A key and its colon; that of an address, a drive or a scope of code is none. */
const keyed = /^(\p{L}{2,20}):(?![/\\:])/u;
const anyKeyed = /^(\p{L}{2,20}):/u;

const valuesOf: Partial<Record<FilterKey, readonly string[]>> = { kind: noteKinds, is: states };

const isKey = (typed: string): typed is QueryKey =>
  (queryKeys as readonly string[]).includes(typed);
const isFilter = (key: QueryKey): key is FilterKey =>
  (filterKeys as readonly string[]).includes(key);

class Parser {
  readonly parts: ParsedPart[] = [];
  readonly problems: ParseProblem[] = [];
  #at = 0;

  constructor(
    readonly text: string,
    readonly now: number,
  ) {}

  run(): ParsedQuery {
    const { text } = this;
    while (this.#at < text.length) {
      if (isSpace(text[this.#at])) this.#at++;
      else this.#part();
    }
    return { parts: this.parts, problems: this.problems };
  }

  #part(): void {
    const start = this.#at;
    while (this.text[this.#at] === '-') this.#at++;
    const not = this.#at > start;
    const next = this.text[this.#at];
    if (next === undefined || isSpace(next)) return;
    const rest = this.text.slice(this.#at, this.#at + 22);
    const key = anyKeyed.exec(rest)?.[1]?.toLowerCase();
    const unknown = keyed.exec(rest)?.[1];
    if (isQuote(next)) this.#phrase(start, not);
    else if (key && isKey(key)) this.#keyed(key, start, not);
    else {
      if (unknown) this.#unknown(unknown);
      this.#words(start, not);
    }
  }

  /** What looks like a key that was mistyped is told, and searched as it stands. */
  #unknown(typed: string): void {
    const suggestion = meant(typed.toLowerCase(), queryKeys);
    if (!suggestion) return;
    const span = { start: this.#at, end: this.#at + typed.length + 1 };
    this.problems.push({
      code: 'unknownKey',
      span,
      typed: `${typed}:`,
      suggestion: `${suggestion}:`,
    });
  }

  #words(start: number, not: boolean): void {
    const from = this.#at;
    const { text } = this;
    while (this.#at < text.length && !isSpace(text[this.#at]) && !isQuote(text[this.#at]))
      this.#at++;
    const span = { start, end: this.#at };
    this.parts.push({ type: 'words', text: text.slice(from, this.#at), not, span });
  }

  #phrase(start: number, not: boolean): void {
    const opened = this.#at;
    const text = this.#quoted();
    const span = { start, end: this.#at };
    if (this.#lone(opened)) this.problems.push({ code: 'loneQuote', span, typed: text });
    if (text.trim() !== '') this.parts.push({ type: 'phrase', text, not, span });
  }

  /** What stands between a quote here and the next one, or the end. */
  #quoted(): string {
    const from = this.#at + 1;
    let end = from;
    while (end < this.text.length && !isQuote(this.text[end])) end++;
    this.#at = Math.min(end + 1, this.text.length);
    return this.text.slice(from, end);
  }

  #lone(opened: number): boolean {
    return this.#at - opened < 2 || !isQuote(this.text[this.#at - 1]);
  }

  #keyed(key: QueryKey, start: number, not: boolean): void {
    this.#at += key.length + 1;
    const from = this.#at;
    const values = this.#values();
    const span = { start, end: this.#at };
    const typed = this.text.slice(from, this.#at);
    if (values.length === 0) {
      this.problems.push({ code: 'noValue', key, span, typed });
    } else if (isFilter(key)) this.#filter(key, values, not, span);
    else {
      const at = moment(key, values[0]!, this.now);
      if (at === null) this.problems.push({ code: 'badDate', key, span, typed });
      else this.parts.push({ type: 'date', key, at, typed: values[0]!, span });
    }
  }

  #filter(key: FilterKey, values: string[], not: boolean, span: Span): void {
    const known = valuesOf[key];
    const good = values.filter((value) => !known || known.includes(value.toLowerCase()));
    for (const value of values.filter((one) => !good.includes(one))) {
      const suggestion = meant(value.toLowerCase(), known ?? []);
      this.problems.push({
        code: 'unknownValue',
        key,
        span,
        typed: value,
        suggestion: suggestion && `${key}:${suggestion}`,
      });
    }
    if (good.length > 0) this.parts.push({ type: 'filter', key, values: good, not, span });
  }

  /** Values with commas between them, each in quotes or without spaces. */
  #values(): string[] {
    const { text } = this;
    const values: string[] = [];
    for (;;) {
      const from = this.#at;
      if (isQuote(text[from])) {
        values.push(this.#quoted());
        if (this.#lone(from)) {
          const span = { start: from, end: this.#at };
          this.problems.push({ code: 'loneQuote', span, typed: text.slice(from, this.#at) });
        }
      } else {
        while (
          this.#at < text.length &&
          !isSpace(text[this.#at]) &&
          !isQuote(text[this.#at]) &&
          text[this.#at] !== ','
        ) {
          this.#at++;
        }
        values.push(text.slice(from, this.#at));
      }
      if (text[this.#at] !== ',') break;
      this.#at++;
    }
    return values.map((value) => value.trim()).filter((value) => value !== '');
  }
}

/**
 * Reads a query: words, "phrases", `-not`, `tag:` `kind:` `by:` `site:` `in:` `is:` with values that may be in
 * quotes and, with commas, any of several, `before:` and `after:`. Everything can be read; what is not understood
 * is told, and searched as words where it may be some.
 * @param now milliseconds since 1970, from which `before:7d` counts
 */
export function parseQuery(text: string, now: number): ParsedQuery {
  const query = new Parser(text.slice(0, most).toWellFormed(), now).run();
  if (text.length > most) {
    const span = { start: most, end: text.length };
    query.problems.push({ code: 'tooLong', span, typed: '' });
  }
  return query;
}
