// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { pageOrder } from './pageOrder.ts';

function at(node: Node, offset = 0): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset);
  return range;
}

beforeEach(() => {
  document.body.innerHTML = '<p id="a">one two</p><div id="host"></div><p id="z">end</p>';
  const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p id="s">inside</p><p id="t">after</p>';
});

const word = (id: string) => document.getElementById(id)!.firstChild!;
const shadowWord = (id: string) =>
  document.querySelector('#host')!.shadowRoot!.getElementById(id)!.firstChild!;

it('follows the words of the page', () => {
  const ranges = [
    at(word('z')),
    at(shadowWord('t')),
    at(word('a'), 4),
    at(shadowWord('s')),
    at(word('a')),
  ];
  expect(
    ranges
      .sort(pageOrder)
      .map(({ startContainer, startOffset }) => [startContainer.textContent, startOffset]),
  ).toEqual([
    ['one two', 0],
    ['one two', 4],
    ['inside', 0],
    ['after', 0],
    ['end', 0],
  ]);
});

it('lets ranges at the same place be', () => {
  expect(pageOrder(at(word('a')), at(word('a')))).toBe(0);
});
