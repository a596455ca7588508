// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markdownOf } from '../markdown.ts';

const languageOf = (html: string): string | undefined =>
  /```(.*)/.exec(markdownOf(html, 'https://a.example/'))?.[1];

test.each([
  ['<pre><code class="language-go">x</code></pre>', 'go'],
  ['<pre class="language-css"><code>x</code></pre>', 'css'],
  ['<pre><code class="hljs language-c++">x</code></pre>', 'c++'],
  ['<pre><code class="hljs scss">x</code></pre>', 'scss'],
  ['<pre class="sourceCode r"><code class="sourceCode r">x</code></pre>', 'r'],
  ['<div class="highlight highlight-source-diff"><pre>x</pre></div>', 'diff'],
  [
    '<div class="highlight-console notranslate"><div class="highlight"><pre>x</pre></div></div>',
    'console',
  ],
  [
    '<div class="language-ini highlighter-rouge"><div class="highlight"><pre class="highlight"><code>x</code></pre></div></div>',
    'ini',
  ],
  ['<pre class="brush: php; gutter: false">x</pre>', 'php'],
  ['<pre class="prettyprint lang-kt prettyprinted">x</pre>', 'kt'],
  ['<pre class="src src-elisp">x</pre>', 'elisp'],
  ['<pre class="EnlighterJSRAW" data-enlighter-language="rust">x</pre>', 'rust'],
  [
    '<figure data-rehype-pretty-code-figure><pre data-language="tsx"><code data-language="tsx">x</code></pre></figure>',
    'tsx',
  ],
  ['<pre class="line-numbers"><code class="hljs">x</code></pre>', ''],
  ['<pre><code class="language-none">x</code></pre>', ''],
  ['<div class="theme-doc-markdown markdown"><p>Words</p><pre><code>x</code></pre></div>', ''],
  ['<div class="a b c"><div class="d"><p>Words</p><pre>x</pre></div></div>', ''],
])('knows the language of %s', (html, language) => expect(languageOf(html)).toBe(language));
