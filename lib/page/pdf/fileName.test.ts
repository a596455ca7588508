import { expect, it } from 'vitest';
import { fileName } from './fileName.ts';

it.each([
  ['https://example.org/a/Hand%20hygiene.pdf?x=1#page=2', 'Hand hygiene.pdf'],
  ['https://example.org/', ''],
  ['https://example.org/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
  ['nonsense', ''],
])('of %s is %s', (url, name) => {
  expect(fileName(url)).toBe(name);
});
