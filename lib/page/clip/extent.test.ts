// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extentOf, isBeyondReading } from './extent.ts';

const extent = (html: string) => extentOf(new DOMParser().parseFromString(html, 'text/html'));

it.each([
  ['', { elements: 3, depth: 2, nested: 5, siblings: 2 }],
  ['<p>one</p><p>two</p>', { elements: 5, depth: 3, nested: 11, siblings: 2 }],
  ['<div><ul><li>a</li></ul></div><p>b</p>', { elements: 7, depth: 5, nested: 20, siblings: 2 }],
])('measures %j', (html, wanted) => {
  expect(extent(html)).toEqual(wanted);
});

it('tells what the readers would take too long for', () => {
  expect(isBeyondReading(extent('<p>words</p>'.repeat(4_000)))).toBe(false);
  expect(isBeyondReading(extent('<p>words</p>'.repeat(6_000)))).toBe(true);
  expect(isBeyondReading(extent(`${'<div>'.repeat(400)}words`))).toBe(true);
});
