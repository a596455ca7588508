import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, show, typedTexts } from '../../../test/support/typedTexts.ts';
import { bulletList, numberedList, quote } from './lines.ts';

describe('a list', () => {
  it.each([
    ['one |line', '- one |line'],
    ['- one |line', 'one |line'],
    ['|', '- |'],
    ['- |', '|'],
    ['a\n|b\n\n  c|\nd', 'a\n|- b\n\n  - c|\nd'],
    ['|a\n|b', '|- a|\nb'],
    ['|1. a\n2. b|', '|- a\n- b|'],
    ['|- a\nb|', '|- a\n- b|'],
  ])('makes %s %s', (before, after) => {
    expect(show(bulletList(edit(before)))).toBe(after);
  });

  it('is numbered through', () => {
    expect(show(numberedList(edit('|a\n\nb\n- c|')))).toBe('|1. a\n\n2. b\n3. c|');
    expect(show(numberedList(edit('|3. a\n10. b|')))).toBe('|a\nb|');
  });
});

describe('a quote', () => {
  it.each([
    ['wo|rds', '> wo|rds'],
    ['> wo|rds', 'wo|rds'],
    ['|a\n\nb|', '|> a\n> \n> b|'],
    ['|> a\n>\n> b|', '|a\n\nb|'],
  ])('makes %s %s', (before, after) => {
    expect(show(quote(edit(before)))).toBe(after);
  });
});

describe.each([
  ['a list', bulletList],
  ['a numbered list', numberedList],
  ['a quote', quote],
])('%s', (_, command) => {
  it('twice gives the same text', () => {
    fc.assert(
      fc.property(typedTexts(), (before) => {
        expect(command(command(before)).text).toBe(before.text);
      }),
    );
  });

  it('keeps the selection within the text', () => {
    fc.assert(
      fc.property(typedTexts(['- ', '1. ', '> ']), (before) => {
        const { text, start, end } = command(before);
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });
});
