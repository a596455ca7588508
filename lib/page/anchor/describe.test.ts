// @vitest-environment jsdom

import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Selector, TextQuoteSelector } from '../../model/selector.ts';
import { selectorsSchema } from '../../model/selector.ts';
import { describe } from './describe.ts';

const over = (node: Node, start = 0, end = node.childNodes.length): Range => {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};
const quoteIn = (selectors: Selector[]): TextQuoteSelector | undefined =>
  selectors.find((selector) => selector.type === 'TextQuoteSelector');

test('words are described by quote, position and stored range', () => {
  document.body.innerHTML = '<h1>Hand hygiene</h1><p>Clean <b>hands</b> stop most infections.</p>';
  const range = document.createRange();
  range.setStart(document.querySelector('b')!.firstChild!, 0);
  range.setEnd(document.querySelector('p')!.lastChild!, ' stop'.length);
  expect(describe(range, document)).toEqual([
    {
      type: 'TextQuoteSelector',
      exact: 'hands stop',
      prefix: 'Hand hygiene Clean ',
      suffix: ' most infections.',
    },
    { type: 'TextPositionSelector', start: 19, end: 29 },
    {
      type: 'RangeSelector',
      startSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[1]/b[1]',
        refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 },
      },
      endSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[1]',
        refinedBy: { type: 'TextPositionSelector', start: 16, end: 16 },
      },
    },
  ]);
});

test('context is at most 64 characters of whole words', () => {
  const words = Array.from({ length: 40 }, (_, n) => `word${n}`);
  document.body.innerHTML = `<p>${words.join(' ')} <b>here</b> ${words.join(' ')}</p>`;
  const quote = quoteIn(describe(over(document.querySelector('b')!), document))!;
  expect(quote.prefix).toMatch(/^word\d+ (word\d+ )*$/);
  expect(quote.suffix).toMatch(/^ word\d+( word\d+)*$/);
  for (const side of [quote.prefix, quote.suffix]) {
    expect(side.length).toBeGreaterThan(50);
    expect(side.length).toBeLessThanOrEqual(64);
  }
});

test('context without spaces is cut between characters', () => {
  document.body.innerHTML = `<p>${'😀'.repeat(50)}<b>here</b>${'手'.repeat(100)}</p>`;
  const quote = quoteIn(describe(over(document.querySelector('b')!), document))!;
  expect(quote.prefix).toBe('😀'.repeat(32));
  expect(quote.suffix).toBe('手'.repeat(64));
  document.body.innerHTML = `<p>x${'😀'.repeat(50)}y<b>here</b></p>`;
  const odd = quoteIn(describe(over(document.querySelector('b')!), document))!;
  expect(odd.prefix.isWellFormed()).toBe(true);
});

test.each([
  ['a caret', () => over(document.querySelector('p')!, 0, 0)],
  ['white space', () => over(document.querySelector('#blank')!)],
  ['an image', () => over(document.querySelector('#image')!)],
  ['hidden words', () => over(document.querySelector('[hidden]')!)],
  ['our own UI', () => over(document.querySelector('commonplace-ui')!)],
])('%s has no description', (_, range) => {
  document.body.innerHTML = `<p>words</p><p id="blank"> \n </p><p id="image"><img alt="x"></p>
    <p hidden>hidden</p><commonplace-ui>card</commonplace-ui>`;
  expect(describe(range(), document)).toEqual([]);
});

test('a triple click takes in no more than its paragraph', () => {
  document.body.innerHTML = '<p>One.</p><p>Two.</p>';
  const [one, two] = document.querySelectorAll('p');
  const range = document.createRange();
  range.setStart(one!.firstChild!, 0);
  range.setEnd(two!, 0);
  expect(quoteIn(describe(range, document))?.exact).toBe('One.');
});

test('inside an element, offsets and paths start at it', () => {
  document.body.innerHTML = '<p>before</p><article><p>Clean hands</p></article>';
  const article = document.querySelector('article')!;
  const selectors = describe(over(article), article);
  expect(selectors).toContainEqual({ type: 'TextPositionSelector', start: 0, end: 11 });
  expect(JSON.stringify(selectors)).toContain('./p[1]');
});

test('whatever is described passes the door it is sent through', () => {
  let inner: Element = document.body;
  document.body.innerHTML = '';
  for (let depth = 0; depth < 400; depth++)
    inner = inner.appendChild(document.createElement('div'));
  inner.append('deep in the page');
  const selectors = describe(over(inner), document);
  expect(quoteIn(selectors)?.exact).toBe('deep in the page');
  expect(v.is(selectorsSchema, selectors)).toBe(true);
});
