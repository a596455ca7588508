// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readPassages } from './selection.ts';

const url = 'https://who.example/hands/wash';

function show(html: string): void {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
  );
}

function select(start: Node, from: number, end: Node, to: number): void {
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
}

const selectAll = (selector: string) => {
  const element = document.querySelector(selector)!;
  select(element, 0, element, element.childNodes.length);
};

const one = () => {
  const passages = readPassages(document, url);
  expect(passages).toHaveLength(1);
  return passages[0]!;
};

beforeEach(() => getSelection()!.removeAllRanges());

describe('readPassages', () => {
  it('keeps plain words as a quote with its selectors, and no Markdown', () => {
    show('<p>Clean hands <em>stop</em> most infections.</p>');
    selectAll('p');
    const passage = one();
    expect(passage).toMatchObject({ quote: 'Clean hands stop most infections.', markdown: '' });
    expect(passage.selectors.map(({ type }) => type)).toContain('TextQuoteSelector');
  });

  it('keeps headings, lists and links, made absolute', () => {
    show('<div><h2>Steps</h2><ul><li>Wet</li><li><a href="../soap">Soap</a></li></ul></div>');
    selectAll('div');
    expect(one().markdown).toMatch(
      /^## Steps\n\n[-*] +Wet\n[-*] +\[Soap\]\(https:\/\/who\.example\/soap\)$/,
    );
  });

  it('keeps items a list where the list itself is around them', () => {
    show('<ol><li>Wet</li><li>Soap</li><li>Rub</li></ol>');
    const list = document.querySelector('ol')!;
    select(list, 0, list, 2);
    expect(one().markdown).toMatch(/^1\. +Wet\n2\. +Soap$/);
  });

  it('keeps a part of a code block as code', () => {
    show('<pre><code class="language-js">let a = 1;\nlet b = 2;</code></pre>');
    const text = document.querySelector('code')!.firstChild!;
    select(text, 0, text, 10);
    expect(one().markdown).toContain('```');
    expect(one().markdown).toContain('let a = 1;');
    expect(one().markdown).not.toContain('let b');
  });

  it('keeps rows of a table as a table', () => {
    show(
      '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    selectAll('tbody');
    expect(one().markdown).toMatch(/\| *a *\| *b *\|/);
  });

  it('looks into open shadow roots', () => {
    show('<div><p>Before</p><x-list><b>slotted</b></x-list><p>After</p></div>');
    const root = document.querySelector('x-list')!.attachShadow({ mode: 'open' });
    const item = document.createElement('h3');
    item.append('Hidden heading');
    root.append(item, document.createElement('slot'));
    selectAll('div');
    expect(one().markdown).toMatch(/Before.*### Hidden heading.*slotted.*After/s);
  });

  it('changes nothing in the page', () => {
    show('<div><h2>Steps</h2><script>1</script><img src="a.png"></div>');
    const before = document.body.innerHTML;
    selectAll('div');
    readPassages(document, url);
    expect(document.body.innerHTML).toBe(before);
  });

  it('gives nothing for no selection and for white space', () => {
    show('<p> </p>');
    expect(readPassages(document, url)).toEqual([]);
    selectAll('p');
    expect(readPassages(document, url)).toEqual([]);
  });

  it('pins what is longer than a quote by its beginning, and tells all of its words', () => {
    show(`<p>${'Clean hands stop most infections. '.repeat(400)}</p>`);
    selectAll('p');
    const passage = one();
    expect(passage.quote.length).toBeGreaterThan(13_000);
    const [quoted] = passage.selectors;
    expect(quoted?.type === 'TextQuoteSelector' && quoted.exact.length).toBeLessThanOrEqual(5_000);
  });
});
