// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { clampRange } from './clampRange.ts';

const overBody = (markup: string): Range => {
  document.body.innerHTML = markup;
  const range = document.createRange();
  range.selectNodeContents(document.body);
  return range;
};

test('a range that fits stays the same', () => {
  const range = overBody('<p>Clean hands</p>');
  expect(clampRange(range, document, 11)).toBe(range);
});

test('a longer one ends with the last whole word that fits', () => {
  const range = overBody('<p>Clean <b>hands stop</b> infections</p>');
  expect(clampRange(range, document, 12).toString()).toBe('Clean hands');
  expect(clampRange(range, document, 11).toString()).toBe('Clean hands');
  expect(clampRange(range, document, 10).toString()).toBe('Clean');
  expect(range.toString()).toBe('Clean hands stop infections');
});

test('words as people see them count, by code points', () => {
  expect(clampRange(overBody('<p>   a \n\n b   c</p>'), document, 3).toString().trim()).toMatch(
    /^a\s+b$/,
  );
  expect(clampRange(overBody('<p>😀😀😀😀</p>'), document, 3).toString()).toBe('😀😀😀');
});

test('a range without words stays the same', () => {
  const range = overBody('<img alt="x">');
  expect(clampRange(range, document, 1)).toBe(range);
});
