// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { withinRoot } from './withinRoot.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<h1>Title</h1><div id="root"><p>First words.</p><p>Last words.</p></div><aside>Beside</aside>';
});

const root = () => document.querySelector('#root')!;

const from = (start: string, end: string): Range => {
  const range = document.createRange();
  range.setStart(document.querySelector(start)!.firstChild!, 2);
  range.setEnd(document.querySelector(end)!.firstChild!, 4);
  return range;
};

it('gives all of what is selected in a page', () => {
  const range = from('h1', 'aside');
  expect(withinRoot(range, document)).toBe(range);
});

it('gives the part that is under the root', () => {
  expect(String(withinRoot(from('p', 'p + p'), root()))).toBe('rst words.Last');
  expect(String(withinRoot(from('h1', 'p + p'), root()))).toBe('First words.Last');
  expect(String(withinRoot(from('p', 'aside'), root()))).toBe('rst words.Last words.');
  expect(String(withinRoot(from('h1', 'aside'), root()))).toBe('First words.Last words.');
});

it('gives nothing of what is beside it', () => {
  expect(withinRoot(from('aside', 'aside'), root())).toBeNull();
  const before = document.createRange();
  before.selectNodeContents(document.querySelector('h1')!);
  before.setEnd(root(), 0);
  expect(withinRoot(before, root())).toBeNull();
});
