// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markdownOf } from '../markdown.ts';
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

it.each([
  [
    'items to tick',
    '<ul><li><input type="checkbox" checked> swept<ul><li><label><input type="checkbox"> locked</label></li></ul></li></ul><ul><li><div class="checkbox checkbox-on"></div> <span>dried</span></li></ul>',
    '- [x] swept\n\t- [ ] locked\n\n- [x] dried',
  ],
  ['readings', '<p><ruby>窯<rp>(</rp><rt>かま</rt><rp>)</rp></ruby>の火</p>', '窯(かま)の火'],
  [
    'terms that are links to themselves',
    '<dl><dt id="top"><a href="#top"><code>top</code></a> Optional</dt><dd>Heat.</dd></dl>',
    '`top` Optional\n\nHeat.',
  ],
  [
    'galleries',
    '<figure class="gallery"><figure><img src="/1.jpg" alt="One"><figcaption>First</figcaption></figure><figure><img src="/2.jpg" alt="Two"></figure><figcaption>Both</figcaption></figure>',
    '![One](https://a.example/1.jpg)\n\nFirst\n\n![Two](https://a.example/2.jpg)\n\nBoth',
  ],
  [
    'pictures with one caption',
    '<figure><img src="/1.jpg" alt="One"><img src="/2.jpg" alt="Two"><figcaption>Both</figcaption></figure>',
    '![One](https://a.example/1.jpg) ![Two](https://a.example/2.jpg)\n\nBoth',
  ],
  ['marks in brackets', '<p>a (<em>b</em>), 「<em>c</em>」</p>', 'a (*b*), 「*c*」'],
  ['links that lead nowhere', '<p>See <a href="#">here</a>.</p>', 'See here.'],
  [
    'folded callouts',
    '<details class="warning"><summary>Hot</summary><p>For hours.</p></details>',
    '> [!warning] Hot\n> For hours.',
  ],
  [
    'what folds and is no callout',
    '<details class="details_lb9f alert alert--info"><summary>Why?</summary><p>Habit.</p></details>',
    'Why?\n\nHabit.',
  ],
  [
    'callouts in tables',
    '<div class="admonitionblock tip"><table><tr><td class="icon"><i class="fa" title="Tip"></i></td><td class="content">Use it.</td></tr></table></div>',
    '> [!tip] Tip\n> Use it.',
  ],
])('writes %s', (_, html, markdown) => {
  expect(markdownOf(html, 'https://a.example/')).toBe(markdown);
});
