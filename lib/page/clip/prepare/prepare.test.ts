// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { prepare, unmarked } from './prepare.ts';

function prepared(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  prepare(page, 'https://a.example/b/c?q=1');
  return page.body.innerHTML;
}

it.each([
  ['<a href="../d">x</a>', '<a href="https://a.example/d">x</a>'],
  ['<a href="//cdn.example/d">x</a>', '<a href="https://cdn.example/d">x</a>'],
  ['<a href="#note">x</a>', '<a href="#note">x</a>'],
  ['<a href="http://">x</a>', '<a href="http://">x</a>'],
  ['<a href=" JavaScript:go() "><b>x</b></a>', '<b>x</b>'],
  [
    '<img srcset="s,1.jpg 1x, l.jpg 2x">',
    '<img srcset="https://a.example/b/s,1.jpg 1x, https://a.example/b/l.jpg 2x">',
  ],
  ['<img srcset="only.jpg">', '<img srcset="https://a.example/b/only.jpg">'],
  ['<img data-src="late.jpg">', '<img data-src="https://a.example/b/late.jpg">'],
  ['<img src="https://x.example/c.gif" width="1" height="1">', ''],
  ['<img src="https://x.example/c.gif" style="width: 1px; height: 1px">', ''],
  ['<img src="https://stats.wp.com/g.gif">', ''],
  [
    '<img src="https://x.example/icon.png" width="1200" height="1">',
    '<img src="https://x.example/icon.png" width="1200" height="1">',
  ],
])('makes of %j %j', (html, wanted) => {
  expect(prepared(html)).toBe(wanted);
});

it('starts relative addresses from the base that the page gives', () => {
  expect(prepared('<base href="/e/"><a href="d">x</a>')).toBe(
    '<a href="https://a.example/e/d">x</a>',
  );
});

it.each([
  "<p>The <em>Valley</em>'s and <b>B</b>ig</p>",
  '<ul><li>500 g flour</li><li>salt</li></ul>',
])('marks %j in a way that can be taken back', (html) => {
  expect(prepared(html)).not.toBe(html);
  expect(unmarked(prepared(html))).toBe(html);
});

it.each([
  '<p>The <em>Valley</em> and <pre>a<b>b</b>c</pre></p>',
  '<ul><li><a href="https://a.example/tag">clay</a></li><li>May 2024</li></ul>',
])('marks nothing in %j', (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(prepared(html)).toBe(page.body.innerHTML);
});
