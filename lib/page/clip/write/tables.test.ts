// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { levelTables } from './tables.ts';

function leveled(rows: string): string[][] {
  const page = new DOMParser().parseFromString(`<table>${rows}</table>`, 'text/html');
  levelTables(page.body);
  const table = page.querySelector('table')!;
  expect(table.querySelector('[colspan], [rowspan], caption')).toBeNull();
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
}

it('fills the places that cells reach over', () => {
  const rows = `<tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><td>c</td><td>d</td></tr>
    <tr><td>e</td><td rowspan="2">f</td><td>g</td></tr><tr><td>h</td><td>i</td></tr>`;
  expect(leveled(rows)).toEqual([
    ['a', 'b', ''],
    ['', 'c', 'd'],
    ['e', 'f', 'g'],
    ['h', '', 'i'],
  ]);
});

it('takes spans that are nonsense for one, and bounds those that are huge', () => {
  expect(leveled('<tr><td colspan="x">a</td><td rowspan="0">b</td></tr>')).toEqual([['a', 'b']]);
  expect(leveled('<tr><td colspan="90000">a</td></tr>')[0]).toHaveLength(200);
});

it('sets a caption before its table', () => {
  const page = new DOMParser().parseFromString(
    '<table><caption>Of <b>cones</b></caption><tr><td>6</td></tr></table>',
    'text/html',
  );
  levelTables(page.body);
  expect(page.body.firstElementChild?.outerHTML).toBe('<p>Of <b>cones</b></p>');
});
