import { expect, test } from 'vitest';
import { routeOf } from './urlKeyRoute.ts';

test.each([
  ['', ''],
  ['#', ''],
  ['#top', ''],
  ['#page=3', ''],
  ['#:~:text=word', ''],
  ['#top:~:text=word', ''],
  ['#/', ''],
  ['#!', ''],
  ['#!/', ''],
  ['#/?utm_source=x', ''],
  ['#/a', '#/a'],
  ['#/a/', '#/a'],
  ['#//a//b', '#/a/b'],
  ['#/A', '#/A'],
  ['#!/a', '#!/a'],
  ['#!topic/a/b', '#!topic/a/b'],
  ['#/a:~:text=word', '#/a'],
  ['#/a#part', '#/a'],
  ['#/a?y=2&x=1', '#/a?x=1&y=2'],
  ['#/a?x=1&utm_source=b&fbclid=c', '#/a?x=1'],
  ['#/?id=1', '#/?id=1'],
  ['#!?id=1', '#!?id=1'],
  ['#/caf%c3%a9 b', '#/caf%C3%A9%20b'],
  ['#/a%2fb', '#/a%2Fb'],
])('%s routes to %s', (hash, route) => {
  expect(routeOf(hash, 'site.example')).toBe(route);
  expect(routeOf(route, 'site.example')).toBe(route);
});
