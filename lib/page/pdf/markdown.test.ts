import { describe, expect, it } from 'vitest';
import { documentText } from './markdown.ts';

interface Line {
  text: string;
  y: number;
  x?: number;
  size?: number;
}

const page = (...lines: Line[]) =>
  lines.map(({ text, y, x = 72, size = 10 }) => ({
    str: text,
    hasEOL: true,
    transform: [size, 0, 0, size, x, y],
    width: text.length * size * 0.5,
    height: size,
  }));

const markdown = (...pages: object[][]) => documentText(pages).markdown;

describe('the text of a document', () => {
  it('has paragraphs where there is space between lines', () => {
    const lines = page(
      { text: 'Warm the drip', y: 700 },
      { text: 'before you hang it.', y: 688 },
      { text: 'Then wait.', y: 660 },
    );
    expect(markdown(lines)).toBe('Warm the drip before you hang it.\n\nThen wait.');
  });

  it('has words whole that were broken at the end of a line', () => {
    const lines = page(
      { text: 'The patho-', y: 700 },
      { text: 'logy of Jean-', y: 688 },
      { text: 'Luc, and soft\u00ad', y: 676 },
      { text: 'ware.', y: 664 },
    );
    expect(markdown(lines)).toBe('The pathology of Jean-Luc, and software.');
  });

  it('goes on over the page, whose beginning is marked', () => {
    const first = page({ text: 'A sentence that', y: 100 });
    const second = page({ text: 'is not over.', y: 760 }, { text: 'Another one.', y: 700 });
    expect(markdown(first, second)).toBe(
      'A sentence that is not over.\n\n*\u2014 2 \u2014*\n\nAnother one.',
    );
  });

  it('has headings by the size of their letters', () => {
    const lines = page(
      { text: 'Hands', y: 760, size: 24 },
      { text: 'Moments', y: 720, size: 14 },
      { text: 'There are five of them, and they are easily remembered by all.', y: 700 },
    );
    expect(markdown(lines)).toMatch(/^## Hands\n\n### Moments\n\nThere/);
    expect(documentText([lines]).heading).toBe('Hands');
  });

  it('leaves out what stands on every page', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        { text: 'Ward handbook', y: 820 },
        { text: `Rule ${'abcd'[number - 1]} is kept.`, y: 700 },
        { text: 'It is short.', y: 660 },
        { text: 'It is good.', y: 620 },
        { text: `${number} of 4`, y: 20 },
      ),
    );
    const text = markdown(...pages);
    expect(text).not.toMatch(/Ward handbook|of 4/);
    expect(text).toContain('Rule c is kept.');
  });

  it('makes lists of bullets, and writes signs as signs', () => {
    const lines = page(
      { text: '\u2022 soap', y: 700 },
      { text: '\u2022 a *clean* <towel>', y: 686 },
      { text: '# not a heading', y: 640 },
    );
    expect(markdown(lines)).toBe('- soap\n- a \\*clean\\* \\<towel\\>\n\n\\# not a heading');
  });

  it('spells ligatures out', () => {
    expect(markdown(page({ text: 'con\ufb01rm the \ufb02ow', y: 700 }))).toBe('confirm the flow');
  });

  it('reads one column after the other', () => {
    const lines = page(
      { text: 'Left one', y: 700 },
      { text: 'left two.', y: 688 },
      { text: 'Right one', y: 700, x: 320 },
      { text: 'right two.', y: 688, x: 320 },
    );
    expect(markdown(lines)).toBe('Left one left two.\n\nRight one right two.');
  });

  it('is empty for a document without text', () => {
    expect(documentText([[], []])).toEqual({ markdown: '', text: '', heading: '', opening: '' });
  });
});
