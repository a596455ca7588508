// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markdownOf } from '../markdown.ts';

const fenced = (language: string, ...lines: string[]): string =>
  ['```'.concat(language), ...lines, '```'].join('\n');

test.each([
  [
    'all numbers in one cell, all lines in the other',
    '<table class="highlighttable"><tr><td class="linenos"><pre><span> 9</span>\n<span>10</span></pre></td><td><pre><code>import kiln\nkiln.fire()\n</code></pre></td></tr></table>',
    fenced('', 'import kiln', 'kiln.fire()'),
  ],
  [
    'lines that are boxes, their words in several elements',
    '<div class="syntaxhighlighter  python"><table><tr><td><div>1</div><div>2</div></td><td><div><div class="line"><code>import</code> <code>kiln</code></div><div class="line"><code>kiln.fire()</code></div></div></td></tr></table></div>',
    fenced('python', 'import kiln', 'kiln.fire()'),
  ],
  [
    'a row for each line',
    '<div class="blob-wrapper data type-javascript"><table><tr><td data-line-number="1"></td><td>const a = 1;</td></tr><tr><td data-line-number="2"></td><td>  fire(a);</td></tr></table></div>',
    fenced('javascript', 'const a = 1;', '  fire(a);'),
  ],
  [
    'numbers before the lines',
    '<pre><code class="language-sh"><span class="linenos"> 9</span>cd kiln\n<span class="linenos">10</span>make</code></pre>',
    fenced('sh', 'cd kiln', 'make'),
  ],
  [
    'an editor',
    '<div class="cm-editor"><div class="cm-gutters"><div>1</div><div>2</div></div><div class="cm-content" data-language="css"><div class="cm-line">a {</div><div class="cm-line">\u00A0\u00A0color: red }</div></div></div>',
    fenced('css', 'a {', '  color: red }'),
  ],
  [
    'the name of its file above it',
    '<figure class="highlight js"><figcaption><span>kiln.js</span></figcaption><table><tr><td><pre>1\n2</pre></td><td><pre><span class="line">a</span><br><span class="line">b</span></pre></td></tr></table></figure>',
    `kiln.js\n\n${fenced('js', 'a', 'b')}`,
  ],
])('writes code with %s', (_, html, markdown) => {
  expect(markdownOf(html, 'https://a.example/')).toBe(markdown);
});

test('leaves a table of numbers and words as it is', () => {
  const html = '<table><tr><td>1</td><td>Load</td></tr><tr><td>2</td><td>Light</td></tr></table>';
  expect(markdownOf(html, 'https://a.example/')).toBe('| 1 | Load |\n| --- | --- |\n| 2 | Light |');
});
