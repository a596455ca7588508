// @vitest-environment jsdom
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
  ['ada » Wed May 01, 2024 9:12 am', 'ada'],
  ['Byron Katie', 'Byron Katie'],
  ['Augusta May', 'Augusta May'],
  ['肖春芳', '肖春芳'],
  ['June 3, 2024', null],
  ['12:30', null],
  ['', null],
])('reads of %j the names %j', (byline, names) => {
  expect(namesIn(byline)).toBe(names);
});

const page = (body = '') => new DOMParser().parseFromString(body, 'text/html');

const declared = (authors: string[]) => ({
  meta: (name: string) => (name === 'citation_author' ? authors : []),
  works: [],
});

it('takes all authors of a paper', () => {
  expect(bylineOf(page(), declared(['Okafor, A.', 'Lind, B.']), ['Okafor'])).toBe(
    'Okafor, A.; Lind, B.',
  );
});

it('takes the first byline that has a name in it', () => {
  expect(bylineOf(page(), declared([]), [undefined, 'https://a.example/ada', 'By Ada'])).toBe(
    'Ada',
  );
  expect(bylineOf(page(), declared([]), [undefined, ''])).toBeNull();
});

it.each([
  ['<a rel="author" href="/ada">Ada Brenner</a>', 'Ada Brenner'],
  ['<span itemprop="author"><a href="/a"><b itemprop="name">Ada</b></a></span>', 'Ada'],
  ['<p>By <a rel="author">Ada</a></p><p>Posted by <a rel="author">Ada</a></p>', 'Ada'],
  ['<a rel="author">Ada</a><a rel="author">Bo</a>', null],
  ['<ol class="comment-list"><li><cite class="vcard"><b class="fn">Bo</b></cite></li></ol>', null],
  ['<p>Nobody</p>', null],
])('takes of %s the one name that is marked: %j', (body, name) => {
  expect(bylineOf(page(body), declared([]), [null])).toBe(name);
});
