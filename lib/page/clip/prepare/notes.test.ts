// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markdownOf } from '../markdown.ts';

const url = 'https://a.example/';

test('writes notes of Sphinx as notes', () => {
  const html =
    '<p>Heat<a class="footnote-reference brackets" href="#heat" id="id1"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> rises.</p><aside class="footnote-list"><aside class="footnote brackets" id="heat" role="doc-footnote"><span class="label">[<a href="#id1">1</a>]</span><p>Not temperature.</p></aside></aside>';
  expect(markdownOf(html, url)).toBe('Heat[^1] rises.\n\n[^1]: Not temperature.');
});

test('leaves the numbers of references to the list', () => {
  const html =
    '<p>So it is [<a href="#b1">1</a>].</p><ol class="references"><li id="b1"><span class="label">1.</span><cite>Hamer.</cite></li></ol>';
  expect(markdownOf(html, url)).not.toContain('1.Hamer');
});

test.each([
  [
    'what MediaWiki puts around it',
    '<p>It is <math alttext="{\\displaystyle Q=mc}"><semantics><mi>Q</mi><annotation encoding="application/x-tex">{\\displaystyle Q=mc}</annotation></semantics></math>.</p>',
    'It is $Q=mc$.',
  ],
  [
    'TeX that no script has shown yet',
    '<p>Hold for <span class="arithmatex">\\(t_1 = 20\\)</span> minutes.</p>',
    'Hold for $t_1 = 20$ minutes.',
  ],
])('writes a formula from %s', (_, html, markdown) => {
  expect(markdownOf(html, url)).toBe(markdown);
});
