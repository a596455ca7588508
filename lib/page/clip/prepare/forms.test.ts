// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markdownOf } from '../markdown.ts';

test.each([
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
