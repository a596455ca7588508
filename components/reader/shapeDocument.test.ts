// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { documentNodes } from '../ui/documentNodes.ts';
import { documentHtml } from '../ui/renderMarkdown.ts';
import { hasPictures, showPictures } from './pictures.ts';
import { shapeDocument } from './shapeDocument.ts';

const words = { table: 'Table', code: 'Code', backToText: 'Back', picture: 'Picture' };

function shaped(markdown: string): HTMLElement {
  const nodes = documentNodes(documentHtml(markdown, 'Footnotes'));
  shapeDocument(nodes, words);
  const place = document.createElement('div');
  place.append(nodes);
  return place;
}

describe('a document', () => {
  it('steps down below its page’s title, and names its headings', () => {
    const text = shaped('# One\n\n## Two & *three*\n\n## Two & three\n\n###### Six\n\n# 四');
    expect([...text.children].map(({ localName, id }) => [localName, id])).toEqual([
      ['h2', 'user-content-one'],
      ['h3', 'user-content-two-three'],
      ['h3', 'user-content-two-three-1'],
      ['h6', 'user-content-six'],
      ['h2', 'user-content-四'],
    ]);
    expect(shaped('## Two\n\n### Three').querySelector('h2')?.textContent).toBe('Two');
  });

  it('lets tables and code scroll, with their white space and their language', () => {
    const text = shaped('|a|b|\n|:-|-:|\n|1|2|\n\n```py-3\nif x:\n\t  y   # z\n```');
    const table = text.querySelector('.reader-scroll > table');
    expect(table?.parentElement?.getAttribute('aria-label')).toBe('Table');
    expect([...text.querySelectorAll('td')].map(({ align }) => align)).toEqual(['left', 'right']);
    const code = text.querySelector<HTMLElement>('pre.reader-scroll')!;
    expect(code.dataset.language).toBe('py-3');
    expect(code.textContent).toBe('if x:\n\t  y   # z\n');
  });

  it('leads to its footnotes and back', () => {
    const text = shaped('A claim[^a].\n\n[^a]: The source.');
    const call = text.querySelector('sup a')!;
    expect(text.querySelector(call.getAttribute('href')!)?.textContent).toContain('The source.');
    const back = text.querySelector('.reader-footnotes a')!;
    expect(back.getAttribute('aria-label')).toBe('Back');
    expect(text.querySelector(back.getAttribute('href')!)).toBe(call);
    expect(text.querySelector('.reader-footnotes-label')?.textContent).toBe('Footnotes');
  });

  it('goes on counting where a list does, and shows what HTML there is for tables and small print', () => {
    const text = shaped(
      '7. seven\n\nH<sub>2</sub>O\n\n<table><tr><td colspan="2">wide</td></tr></table>',
    );
    expect(text.querySelector('ol')?.start).toBe(7);
    expect(text.querySelector('sub')?.textContent).toBe('2');
    expect(text.querySelector('td')?.colSpan).toBe(2);
  });

  it('keeps other HTML as the words that it may have been', () => {
    const text = shaped('The <main> element, <b>bold</b>\n\n<div>a box</div>\n\n<!-- remark -->');
    expect(text.textContent).toContain('The <main> element, <b>bold</b>');
    expect(text.textContent).toContain('<div>a box</div>');
  });

  it('fetches no picture before it is asked to', () => {
    const text = shaped('![a jar](https://x.example/jar.png) ![](https://x.example/2.png)');
    expect(text.querySelector('img, [src]')).toBeNull();
    expect(hasPictures(text)).toBe(true);
    const names = [...text.querySelectorAll('[role=img]')].map((it) => it.ariaLabel);
    expect(names).toEqual(['a jar', 'Picture']);
    expect(text.textContent?.trim()).toBe('');
    showPictures(text);
    const image = text.querySelector('img')!;
    expect([image.src, image.alt]).toEqual(['https://x.example/jar.png', 'a jar']);
    expect([image.loading, image.referrerPolicy]).toEqual(['lazy', 'no-referrer']);
    expect(hasPictures(text)).toBe(false);
  });

  it.each([
    '<table><tr><td><script>alert(1)</script></td></tr></table>',
    '<table><tr><td><img src=x onerror=alert(1)></td></tr></table>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<table background="javascript:alert(1)"><tr><td style="position:fixed">x</td></tr></table>',
    '<sup><svg onload=alert(1)></sup>',
    '<table><form><input name=q formaction="javascript:alert(1)"></form></table>',
    '<img src="javascript:alert(1)"><img src="data:image/svg+xml,<svg/>">',
    '<table><tr><td><a href="javascript:alert(1)">x</a><iframe src=//evil.example></iframe></table>',
    '[x](javascript:alert(1)) [y](data:text/html,x) [z](#reader-notes)',
    '<mark id="reader-notes" class="cp-button reader-notes" name="x">y</mark>',
  ])('lets nothing run in %s', (hostile) => {
    const text = shaped(hostile);
    const found = text.querySelectorAll(
      'script, svg, iframe, form, input, style, [style], [name], [background], [id="reader-notes"], .cp-button, .reader-notes',
    );
    expect([...found].map(({ outerHTML }) => outerHTML)).toEqual([]);
    const handlers = [...text.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(text.querySelector('a[href]')).toBeNull();
    expect(hasPictures(text)).toBe(false);
  });
});
