// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findQuote } from './findQuote.ts';
import { createAnchorer, describe } from './index.ts';
import type { Steps } from './steps.ts';
import { runNow } from './steps.ts';
import { TextIndex } from './textIndex.ts';

const page = (words: string): TextIndex => {
  const root = document.createElement('div');
  root.textContent = words;
  return new TextIndex(root);
};
const generous = 20_000;

test.each<[string, string, string]>([
  ['one letter', 'a '.repeat(100_000), 'a'],
  ['only punctuation', '. , '.repeat(50_000), '., .'],
  ['one repeated word', 'word '.repeat(100_000), `${'word '.repeat(300)}work`],
  ['a repeated unit', 'ab'.repeat(100_000), `${'ab'.repeat(2_400)}x${'ab'.repeat(90)}`],
  ['one repeated letter', 'a'.repeat(100_000), `${'a'.repeat(2_400)}b${'a'.repeat(2_400)}`],
  [
    'part of the page repeated',
    `${'Clean hands stop infections. '.repeat(3)}${'a'.repeat(50_000)}`,
    `Clean hands ${'a'.repeat(2_000)}b`,
  ],
  ['an empty page', '', 'words'],
])('a quote of %s ends in an answer soon', { timeout: generous }, (_, text, exact) => {
  const index = page(text);
  const context = 'ab'.repeat(500);
  const quotes = [{ exact: exact.trim(), prefix: context, suffix: context }];
  expect(() =>
    runNow(findQuote(index, quotes, [{ start: 1, end: 2 }]) as Steps<unknown>),
  ).not.toThrow();
});

test('a context that the page begins with is no place before the page', () => {
  const suffix =
    'Clean hands stop most infections that patients catch in hospital, they say. '.repeat(4);
  const index = page(suffix);
  const quotes = [{ exact: 'gone', prefix: '', suffix: `${'unheard of '.repeat(40)}${suffix}` }];
  expect(runNow(findQuote(index, quotes, []))).toBeNull();
});

test('a range that ends behind 200,000 wordless nodes', { timeout: generous }, () => {
  const root = document.createElement('div');
  root.append('words');
  const barren = document.createElement('p');
  for (let n = 0; n < 200_000; n++) barren.append(document.createComment(''));
  root.append(barren);
  const range = document.createRange();
  range.selectNodeContents(root);
  expect(describe(range, root)[0]).toMatchObject({ exact: 'words' });
});

test('a root 4,000 levels deep', { timeout: generous }, () => {
  const root = document.createElement('div');
  let deepest: Element = root;
  for (let n = 0; n < 4_000; n++) deepest = deepest.appendChild(document.createElement('i'));
  root.append('words');
  const range = document.createRange();
  range.setStart(deepest, 0);
  range.setEnd(root, 2);
  const index = new TextIndex(root);
  const span = index.offsetsOf(range);
  expect(span && index.text.slice(span.start, span.end)).toBe('words');
});

test.each<[string, () => Node]>([
  ['an element outside a document', () => document.createElement('div')],
  ['a fragment', () => document.createDocumentFragment()],
])('%s as a root', (_, make) => {
  const root = make();
  root.appendChild(document.createElement('p')).textContent = 'Clean hands';
  const range = document.createRange();
  range.selectNodeContents(root);
  const anchoring = createAnchorer(root).anchor(describe(range, root));
  expect(anchoring.status).toBe('exact');
});

test('a shadow host outside a document as a root', () => {
  const root = document.createElement('div');
  root.append('slotted');
  root.attachShadow({ mode: 'open' }).innerHTML = 'shade <slot></slot> dusk';
  const index = new TextIndex(root);
  expect(index.text).toBe('shade slotted dusk');
  expect(() => index.rangeOf({ start: 0, end: 13 })).not.toThrow();
});

test('documents of SVG', () => {
  const svg = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><text>Clean hands</text></svg>',
    'image/svg+xml',
  );
  const range = svg.createRange();
  range.selectNodeContents(svg.documentElement);
  expect(createAnchorer(svg).anchor(describe(range, svg)).status).toBe('exact');
});
