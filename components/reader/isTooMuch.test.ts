import { expect, it } from 'vitest';
import { isTooMuch } from './isTooMuch.ts';

it('takes a long text', () => {
  expect(
    isTooMuch(
      '<p>The <em>quick</em> fox <a href="https://x.example">jumps</a></p>\n'.repeat(4_000),
    ),
  ).toBe(false);
  expect(isTooMuch(`<ul>${'<li>a point</li>\n'.repeat(10_000)}</ul>`)).toBe(false);
  expect(isTooMuch(`<p>${'one<br>two '.repeat(10_000)}`)).toBe(false);
});

it.each([
  ['cells without end', '<tr><td>1</td><td>2</td></tr>\n'.repeat(11_000)],
  ['tables in tables', '<table><tr><td>'.repeat(200)],
  ['folds in folds', '<details><summary>x</summary>'.repeat(200)],
  ['headings and nothing else', '<h1>a</h1>\n'.repeat(31_000)],
])('does not take %s', (_, html) => expect(isTooMuch(html)).toBe(true));
