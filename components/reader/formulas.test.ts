import { describe, expect, it } from 'vitest';
import { putFormulas, takeFormulas } from './formulas.ts';

const taken = (markdown: string): string[] =>
  takeFormulas(markdown).formulas.map(({ tex, block }) => (block ? `[${tex}]` : tex));

describe('formulas in Markdown', () => {
  it.each([
    ['in a line', 'so $a_1 * b_1$ and $c$.', ['a_1 * b_1', 'c']],
    ['in lines of their own', 'so\n\n$$\n\\sum_{i} x_i\n$$\n\nends', ['[\\sum_{i} x_i]']],
    ['in a list and a quotation', '- $x$\n\n> $y$', ['x', 'y']],
    ['prices', 'from $5 to $10, or $3-$4', []],
    ['one sign', 'costs $5', []],
    ['over the end of a paragraph', 'a $b\n\nc$ d', []],
    ['escaped', 'a \\$b$ c \\$d\\$', []],
    ['with an escaped sign in it', '$\\$5 + x$', ['\\$5 + x']],
    ['in code', '`$x$` and ``a ` $x$``', []],
    ['in fenced code', '```sh\necho $A$B\n\n$x$\n```\n$y$', ['y']],
    ['in fenced code in a list', '1. a\n\n   ```\n   $x$\n   ```', []],
    ['in a fence that is not closed', '~~~\n$x$\n', []],
  ] as [string, string, string[]][])('%s', (_kind, markdown, formulas) => {
    expect(taken(markdown)).toEqual(formulas);
  });

  it('stay what they were where nothing can be made of them', () => {
    const source = 'See $x<1$ and [a](b "$y$").';
    const { markdown, formulas } = takeFormulas(source);
    expect(markdown).not.toContain('$');
    expect(putFormulas(markdown, formulas, () => null)).toBe('See $x&lt;1$ and [a](b "$y$").');
  });

  it('are put between tags, never into one', () => {
    const { markdown, formulas } = takeFormulas('$x$ $y$');
    const [x, y] = markdown.split(' ');
    const html = `<a title="${x}">${y}</a>`;
    expect(putFormulas(html, formulas, ({ tex }) => `<math>${tex}</math>`)).toBe(
      '<a title="$x$"><math>y</math></a>',
    );
  });

  it.each([
    ['signs', '$'.repeat(262_144)],
    ['signs and words', '$a '.repeat(80_000)],
    ['backticks', '` `` '.repeat(50_000)],
    ['fences', '```\n'.repeat(60_000)],
    ['backslashes', '\\'.repeat(262_144)],
  ])('are looked for in time among a quarter of a megabyte of %s', (_kind, text) => {
    expect(takeFormulas(text).markdown.length).toBeGreaterThan(0);
  });
});
