import { expect, it } from 'vitest';
import { lex, readOf } from './lex.ts';

it('cuts what is keyed at its commas, empty values too', () => {
  expect(lex('-Kind:tip,,"a b",')).toEqual([
    {
      key: 'kind',
      not: true,
      span: { start: 0, end: 17 },
      values: [
        { text: 'tip', span: { start: 6, end: 9 }, closed: null },
        { text: '', span: { start: 10, end: 10 }, closed: null },
        { text: 'a b', span: { start: 11, end: 16 }, closed: true },
        { text: '', span: { start: 17, end: 17 }, closed: null },
      ],
    },
  ]);
});

it('names what stands before a colon where a key could be', () => {
  const names = (text: string) => lex(text).map((token) => token.key === null && token.name);
  expect(names('befor:2025 std::x a 1:2 "x"befor:y')).toEqual([
    'befor',
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('reads a thousand characters', () => {
  expect(readOf('a'.repeat(1001))).toHaveLength(1000);
  expect(readOf('a'.repeat(1000))).toHaveLength(1000);
});

it('the wide signs and other minuses of keyboards are the same', () => {
  expect(lex('－ＴＡＧ：手、指 −b')).toEqual([
    {
      key: 'tag',
      not: true,
      span: { start: 0, end: 8 },
      values: [
        { text: '手', span: { start: 5, end: 6 }, closed: null },
        { text: '指', span: { start: 7, end: 8 }, closed: null },
      ],
    },
    {
      key: null,
      name: null,
      not: true,
      piece: { text: 'b', span: { start: 10, end: 11 }, closed: null },
      span: { start: 9, end: 11 },
    },
  ]);
});
