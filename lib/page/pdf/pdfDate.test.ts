import { expect, it } from 'vitest';
import { pdfDate } from './pdfDate.ts';

it.each([
  ["D:20240229120000+01'00'", '2024-02-29'],
  ['D:202402', '2024-02'],
  ['D:2024', '2024'],
  ['20240131', '2024-01-31'],
  ['D:20241301', null],
  ['D:20240100', '2024-01'],
  ['D:00000000', null],
  ['yesterday', null],
  [undefined, null],
  [42, null],
])('reads %s as %s', (text, iso) => {
  expect(pdfDate(text)).toBe(iso);
});
