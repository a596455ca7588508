import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotationKinds } from '../../model/annotation.ts';
import { normaliseTag, tagKey } from '../../model/tag.ts';
import { completingAt } from './completing.ts';
import { parseQuery } from './parse.ts';
import { type Span, states } from './parsed.ts';
import { toggleFilter } from './toggle.ts';
import { withoutSpan, writeKeyed } from './write.ts';

const now = new Date(2026, 2, 31, 12).getTime();

/** What the language is made of, next to anything else. */
const sign = fc.constantFrom(
  ...['tag:', 'kind:', 'Before:', 'is:', 'befor:', 'tip', '2025-03', '7d', 'http://', '"', '""'],
  ...['：', '－', '「', '」', '＂', '、'],
  ...['“', '”', '«', ',', '،', '-', ' ', '\u3000', '\\', '(', '🧤', 'ש', '\u202e', '\ud800', '\0'],
);
const typed = fc
  .array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

function expectApart(spans: readonly Span[], length: number) {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(length);
}

it('any text is answered, in spans of it that do not overlap', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { parts, problems } = parseQuery(text, now);
      expectApart(
        parts.map((part) => part.span),
        text.length,
      );
      expectApart(
        problems.map((problem) => problem.span),
        text.length,
      );
      for (const { typed, span } of problems) {
        expect(typed).toBe(text.slice(span.start, span.end));
      }
    }),
    { numRuns: 1000 },
  );
});

it('what is neither a part nor a problem is spaces, minuses, empty quotes, and what stands beside a problem', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { parts, problems } = parseQuery(text, now);
      if (problems.some(({ code }) => code === 'unknownValue' || code === 'badDate')) return;
      const units = text.split('');
      for (const { span } of [...parts, ...problems]) units.fill(' ', span.start, span.end);
      expect(units.join('')).toMatch(/^[\s"＂“”„«»「」『』−－-]*$/);
    }),
    { numRuns: 1000 },
  );
});

const value = fc
  .array(fc.oneof(sign, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => normaliseTag(pieces.join('')))
  .filter((text) => text !== '');
const several = <T extends string>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: tagKey });
const filter = fc.oneof(
  fc.record({
    key: fc.constantFrom('tag' as const, 'by' as const, 'site' as const, 'in' as const),
    values: several(value),
  }),
  fc.record({
    key: fc.constant('kind' as const),
    values: several(fc.constantFrom(...annotationKinds)),
  }),
  fc.record({ key: fc.constant('is' as const), values: several(fc.constantFrom(...states)) }),
);
const day = fc
  .date({ min: new Date(0, 0, 1), max: new Date(9999, 11, 30), noInvalidDate: true })
  .map((date) => date.toLocaleDateString('sv-SE'));
const date = fc.record({
  key: fc.constantFrom('before' as const, 'after' as const),
  typed: fc.oneof(day, fc.constantFrom('2025', '2025-03', '7d', '2w', '3m', '1y', 'today')),
});
const written = fc.oneof(
  fc.tuple(filter, fc.boolean()).map(([{ key, values }, not]) => ({
    text: writeKeyed(key, values, not),
    part: { type: 'filter', key, values, not },
  })),
  date.map(({ key, typed }) => ({
    text: writeKeyed(key, [typed]),
    part: { type: 'date', key, typed, at: expect.any(Number) },
  })),
);

it('what is written is read as the same, among others too, and can be taken out again', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (all) => {
      const text = all.map((one) => one.text).join(' ');
      const { parts, problems } = parseQuery(text, now);
      expect(problems).toEqual([]);
      expect(parts.map(({ span, ...part }) => part)).toEqual(all.map(({ part }) => part));
      const rest = all.slice(1).map((one) => one.text);
      expect(withoutSpan(text, parts[0]!.span)).toBe(rest.join(' '));
    }),
    { numRuns: 500 },
  );
});

it('a filter is added to any text, and leaves the rest of it as it was understood', () => {
  fc.assert(
    fc.property(typed, value, (text, tag) => {
      const before = parseQuery(text, now);
      const after = parseQuery(toggleFilter(text, before, 'tag', tag), now);
      const kinds = (parts: readonly object[]) =>
        parts.map((part) => JSON.stringify({ ...part, span: 0 }));
      const added = { type: 'filter', key: 'tag', values: [tag], not: false };
      fc.pre(!kinds(before.parts).includes(kinds([added])[0]!));
      expect(kinds(after.parts).toSorted()).toEqual(kinds([...before.parts, added]).toSorted());
    }),
    { numRuns: 1000 },
  );
});

it('what is completed lies in the text and holds what was typed', () => {
  fc.assert(
    fc.property(typed, fc.nat(), (text, turn) => {
      const caret = turn % (text.length + 1);
      const found = completingAt(text, caret);
      if (!found) return;
      expect(found.span.start).toBeLessThanOrEqual(caret);
      expect(found.span.end).toBeGreaterThanOrEqual(caret);
      expect(found.span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});
