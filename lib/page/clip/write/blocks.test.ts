// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { bodyOf } from '../textOf.ts';
import { write } from './write.ts';

const written = (html: string, url: string): string => write(bodyOf(html), url);

const url = 'https://a.example/page';

describe('lists', () => {
  test.each([
    [
      'of lists, each item under its own',
      '<ul><li>a<ul><li>b</li><li>c<ol start="9"><li>d</li><li>e</li></ol></li><li>f</li></ul></li><li>g</li></ul>',
      '- a\n\t- b\n\t- c\n\t\t9. d\n\t\t10. e\n\t- f\n- g',
    ],
    [
      'with a list beside its item, as old editors write it',
      '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>',
      '- a\n\t- b\n- c',
    ],
    [
      'with code, empty lines and all',
      '<ol><li>Run<pre><code>one\n\ntwo</code></pre></li><li>Wait</li></ol>',
      '1. Run\n\t```\n\tone\n\n\ttwo\n\t```\n2. Wait',
    ],
    [
      'with paragraphs in an item',
      '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>',
      '- a\n\n\tb\n\n- c',
    ],
    [
      'in a quote',
      '<blockquote><p>q</p><ul><li>a<ul><li>b</li><li>c</li></ul></li></ul></blockquote>',
      '> q\n> \n> - a\n> \t- b\n> \t- c',
    ],
  ])('%s', (_, html, markdown) => expect(written(html, url)).toBe(markdown));
});

describe('notes', () => {
  it('have all their paragraphs', () => {
    const html =
      '<p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div id="footnotes"><ol><li class="footnote" id="fn:1"><p>One.</p><p>Two. <a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></div>';
    expect(written(html, url)).toBe('Text[^1]\n\n[^1]: One.\n\n    Two.');
  });
});
