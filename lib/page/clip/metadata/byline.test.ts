import { expect, it } from 'vitest';
import { bylineOf, namesIn } from './byline.ts';

it.each([
  ['By Ada Brenner', 'Ada Brenner'],
  ['  by:\n Ada   Brenner ', 'Ada Brenner'],
  ['Written by Ada Brenner, June 3, 2024', 'Ada Brenner'],
  ['Ada Brenner | 3 June 2024 | 4 min read', 'Ada Brenner'],
  ['Ada Brenner and Bo Lind', 'Ada Brenner and Bo Lind'],
  ['Ada Brenner, Bo Lind', 'Ada Brenner, Bo Lind'],
  ['Ada Brenner https://social.example/@ada', 'Ada Brenner'],
  ['Byron Katie', 'Byron Katie'],
  ['Augusta May', 'Augusta May'],
  ['肖春芳', '肖春芳'],
  ['June 3, 2024', null],
  ['12:30', null],
  ['', null],
])('reads of %j the names %j', (byline, names) => {
  expect(namesIn(byline)).toBe(names);
});

const declared = (authors: string[]) => ({
  meta: (name: string) => (name === 'citation_author' ? authors : []),
  works: [],
});

it('takes all authors of a paper', () => {
  expect(bylineOf(declared(['Okafor, A.', 'Lind, B.']), ['Okafor'])).toBe('Okafor, A.; Lind, B.');
});

it('takes the first byline that has a name in it', () => {
  expect(bylineOf(declared([]), [undefined, 'https://a.example/ada', 'By Ada'])).toBe('Ada');
  expect(bylineOf(declared([]), [undefined, ''])).toBeNull();
});
