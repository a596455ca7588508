import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import type { ParsedPart } from './parsed.ts';
import { writePart } from './write.ts';

const now = new Date(2025, 5, 15, 12).getTime();
const parse = (text: string) => parseQuery(text, now);

/** Parts without their places. */
const bare = (text: string) => parse(text).parts.map(({ span: _, ...part }) => part);
const codes = (text: string) => parse(text).problems.map(({ code }) => code);

describe('what is read', () => {
  it('has words, phrases and what must not be there', () => {
    expect(bare('hand "second rub" -gloves -"old gel"')).toEqual([
      { type: 'words', text: 'hand', not: false },
      { type: 'phrase', text: 'second rub', not: false },
      { type: 'words', text: 'gloves', not: true },
      { type: 'phrase', text: 'old gel', not: true },
    ]);
  });

  it.each([
    ['tag:hygiene', 'tag', ['hygiene'], false],
    ['TAG:"hand hygiene"', 'tag', ['hand hygiene'], false],
    ['-kind:question', 'kind', ['question'], true],
    ['kind:tip,question', 'kind', ['tip', 'question'], false],
    ['by:“Amina K.”,Jonas', 'by', ['Amina K.', 'Jonas'], false],
    ['in:"Ward 6"', 'in', ['Ward 6'], false],
    ['site:who.example', 'site', ['who.example'], false],
    ['is:unanswered', 'is', ['unanswered'], false],
  ])('has the filter %s', (text, key, values, not) => {
    expect(bare(text)).toEqual([{ type: 'filter', key, values, not }]);
  });

  it.each([
    ['before:2025', new Date(2025, 0, 1)],
    ['after:2024', new Date(2025, 0, 1)],
    ['before:2025-03', new Date(2025, 2, 1)],
    ['after:2025-03', new Date(2025, 3, 1)],
    ['after:2025-03-14', new Date(2025, 2, 15)],
    ['after:7d', new Date(2025, 5, 8)],
    ['before:2w', new Date(2025, 5, 1)],
    ['after:3m', new Date(2025, 2, 15)],
    ['after:1y', new Date(2024, 5, 15)],
    ['before:today', new Date(2025, 5, 15)],
    ['after:yesterday', new Date(2025, 5, 15)],
  ])('has the date %s', (text, at) => {
    expect(bare(text)).toMatchObject([{ type: 'date', at: at.getTime() }]);
  });

  it('takes the last day of a shorter month for a day that it does not have', () => {
    const leap = new Date(2024, 2, 31).getTime();
    expect(parseQuery('after:1m', leap).parts).toMatchObject([
      { at: new Date(2024, 1, 29).getTime() },
    ]);
  });

  it.each([
    'http://who.example',
    'C:\\temp',
    '12:30',
    'std::vector',
    'e-mail',
    'note:',
    'Achtung:',
  ])('has %s as words, without a word about it', (text) => {
    expect(parse(text)).toMatchObject({ parts: [{ type: 'words', text }], problems: [] });
  });
});

describe('what is not understood', () => {
  it('is a key that was mistyped, which is searched as words', () => {
    expect(parse('gel befor:2025')).toEqual({
      parts: [
        { type: 'words', text: 'gel', not: false, span: { start: 0, end: 3 } },
        { type: 'words', text: 'befor:2025', not: false, span: { start: 4, end: 14 } },
      ],
      problems: [
        {
          code: 'unknownKey',
          typed: 'befor:',
          suggestion: 'before:',
          span: { start: 4, end: 10 },
        },
      ],
    });
  });

  it.each([
    ['kind:tipp', 'kind:tip'],
    ['is:unanswerd', 'is:unanswered'],
    ['kind:banana', null],
  ])('is the value of %s', (text, suggestion) => {
    expect(parse(text)).toMatchObject({
      parts: [],
      problems: [{ code: 'unknownValue', suggestion }],
    });
  });

  it.each([
    ['before:2025-02-30', 'badDate'],
    ['after:soon', 'badDate'],
    ['after:99999y', 'badDate'],
    ['tag:', 'noValue'],
    ['before:', 'noValue'],
    ['"', 'loneQuote'],
    ['tag:"hand', 'loneQuote'],
  ])('is %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('takes the rest for a phrase after a lone quote', () => {
    expect(bare('gel "second rub')).toMatchObject([{}, { type: 'phrase', text: 'second rub' }]);
  });

  it('is what comes after a thousand characters', () => {
    const { parts, problems } = parse('word '.repeat(2_000));
    expect(parts).toHaveLength(200);
    expect(problems).toMatchObject([{ code: 'tooLong' }]);
  });

  it('is nothing where there are only operators', () => {
    expect(parse('- -- "" \'').parts).toEqual([
      { type: 'words', text: "'", not: false, span: { start: 8, end: 9 } },
    ]);
  });
});

const value = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/["“”„«»]/g, '').trim())
  .filter((text) => text !== '');

describe('any text', () => {
  it('is read, each part at its own place', () => {
    const piece = fc.constantFrom(
      '-',
      '"',
      ' ',
      'tag:',
      'befor:',
      'before:',
      ',',
      '\\',
      '(',
      'ש',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(piece, value), { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let end = 0;
        for (const { span } of parse(typed).parts) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(typed.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of a filter is read again as it was written', () => {
    const values = fc.array(value, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom('tag', 'by', 'site', 'in'),
        values,
        fc.boolean(),
        (key, all, not) => {
          const part = { type: 'filter', key, values: all, not, span: { start: 0, end: 0 } };
          expect(bare(writePart(part as ParsedPart))).toEqual([
            { type: 'filter', key, values: all, not },
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
