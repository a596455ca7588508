// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { depthOf } from './depth.ts';

it.each([
  ['', 2],
  ['<p>one</p><p>two</p>', 3],
  ['<div><ul><li>a</li></ul></div><p>b</p>', 5],
])('counts the elements of %j from the root down', (html, depth) => {
  expect(depthOf(new DOMParser().parseFromString(html, 'text/html'))).toBe(depth);
});
