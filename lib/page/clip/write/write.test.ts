// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bodyOf } from '../textOf.ts';
import { write } from './write.ts';

const written = (html: string, url: string): string => write(bodyOf(html), url);

const url = 'https://a.example/page?x=1#here';

it.each([
  ['CO<sub>2</sub> and m<sup>2</sup>', 'CO₂ and m²'],
  ['the 1<sup>st</sup> of May', 'the 1st of May'],
  ['<a href="#there">there</a>', '[there](https://a.example/page?x=1#there)'],
  ['<svg><text>drawn</text></svg>words<canvas>x</canvas>', 'words'],
  ['<img src="data:image/png;base64,AA" alt="dot">words', 'words'],
  [
    '<iframe src="https://player.vimeo.com/video/1"></iframe>',
    '![](https://player.vimeo.com/video/1)',
  ],
  ['words<iframe src="https://ads.example/1"></iframe>', 'words'],
  ['<video><source src="https://a.example/v.mp4"></video>', '![](https://a.example/v.mp4)'],
])('writes %j without any HTML in it', (html, markdown) => {
  expect(written(`<p>${html}</p>`, url)).toBe(markdown);
});

it('leaves code as it is', () => {
  const code = '[a](#b) <sup>2</sup>';
  expect(written(`<pre><code>${code.replaceAll('<', '&lt;')}</code></pre>`, url)).toBe(
    `\`\`\`\n${code}\n\`\`\``,
  );
});

it('writes long texts in time, whole and in order', () => {
  const html = Array.from({ length: 4_000 }, (_, at) => `<p>Paragraph number ${at}.</p>`).join('');
  const paragraphs = written(`<article>${html}</article>`, url).split('\n\n');
  expect(paragraphs).toHaveLength(4_000);
  expect(paragraphs[3_999]).toBe('Paragraph number 3999.');
});
