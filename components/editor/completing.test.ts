import { describe, expect, it } from 'vitest';
import { edit } from '../../test/support/typedTexts.ts';
import { completingAt } from './completing.ts';

const at = (shown: string) => {
  const { text, start } = edit(shown);
  return completingAt(text, start);
};

describe('a member', () => {
  it.each([
    ['@|', '', 0],
    ['Ask @Am|', 'Am', 4],
    ['Ask (@Amina K|', 'Amina K', 5],
    ['first\n@Am|ina', 'Am', 6],
    ['问@小|', '小', 1],
    ['＠|', '', 0],
    ['של@דנ|', 'דנ', 2],
    ['@e\u0301a|', 'e\u0301a', 0],
    ['@O’Neill|', 'O’Neill', 0],
  ])('is begun in %s', (shown, typed, from) => {
    expect(at(shown)).toEqual({ kind: 'member', typed, from });
  });

  it.each([
    'amina@ward.exam|ple',
    '[@Amina|](commonplace:member/x)',
    'https://medium.example/@amina|',
    '@Amina, do|',
    '@one two three four|',
    '\\@Am|',
    '`@decor|',
    '```py\n@decor|',
    '@\nAm|',
  ])('is not begun in %s', (shown) => {
    expect(at(shown)).toBeNull();
  });
});

describe('a page or a note', () => {
  it.each([
    ['[[|', '', 0],
    ['see [[hand hyg|', 'hand hyg', 4],
    ['see [[hand @hyg|', 'hand @hyg', 4],
  ])('is begun in %s', (shown, typed, from) => {
    expect(at(shown)).toEqual({ kind: 'item', typed, from });
  });

  it.each(['[[done]]|', '[one|', '[[a\nb|', '`[[|'])('is not begun in %s', (shown) => {
    expect(at(shown)).toBeNull();
  });
});
