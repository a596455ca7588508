// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markdownOf } from './markdown.ts';

it('writes a fragment of a page as Markdown', () => {
  const html = `<h2>Two</h2><p>Some <em>words</em> and <a href="../up">a link</a>.</p>
    <ul><li>one</li><li>two</li></ul><script>alert(1)</script><nav>Home</nav>
    <img src="data:image/gif;base64,AAAA" alt="dot">`;
  expect(markdownOf(html, 'https://a.example/b/c')).toBe(
    '## Two\n\nSome *words* and [a link](https://a.example/up).\n\n- one\n- two\n\nHome',
  );
});

it('takes words without any element', () => {
  expect(markdownOf('just words', 'https://a.example/')).toBe('just words');
});
