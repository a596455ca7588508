// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Selector } from '../../model/selector.ts';
import { createAnchorer, describe as describeRange } from './index.ts';
import { releaseText } from './liveIndex.ts';
import { TextIndex } from './textIndex.ts';

/** Measuring styles is jsdom's work, and slow; what is tried here is ours. */
beforeEach(() => {
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ display: '' } as CSSStyleDeclaration);
});
afterEach(() => {
  releaseText(document);
  vi.restoreAllMocks();
});

const quoteOf = (exact: string, prefix = '', suffix = ''): Selector[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
];

/** Far more than any of it takes, even on a machine that is busy; what is quadratic takes minutes. */
const patience = 20_000;
const seconds = (act: () => void): number => {
  const since = performance.now();
  act();
  return (performance.now() - since) / 1_000;
};

const pages: Record<string, () => void> = {
  empty: () => {
    document.body.innerHTML = '';
  },
  'one letter': () => {
    document.body.textContent = 'a '.repeat(100_000);
  },
  'one letter without spaces': () => {
    document.body.textContent = 'a'.repeat(200_000);
  },
  ababab: () => {
    document.body.textContent = 'ab'.repeat(200_000);
  },
  'one word': () => {
    document.body.textContent = 'hands '.repeat(100_000);
  },
  'one word in many nodes': () => {
    document.body.replaceChildren(
      ...Array.from({ length: 20_000 }, () => document.createTextNode('hands ')),
    );
  },
  'a single long line': () => {
    document.body.innerHTML = '<pre></pre>';
    document.querySelector('pre')!.textContent = 'clean  hands\n'.repeat(800_000);
  },
  drawn: () => {
    document.body.innerHTML = `<svg>${'<g><title>x</title><text>ab <tspan>ab</tspan></text></g>'.repeat(2_000)}</svg>`;
  },
};

const quotes: Record<string, Selector[]> = {
  'a letter': quoteOf('a'),
  'a letter in context': quoteOf('a', 'b', 'b'),
  'a word': quoteOf('hands', 'hands hands ', ' hands hands'),
  'two letters again and again': quoteOf('ab'.repeat(500), 'ab'.repeat(30), 'ab'.repeat(30)),
  'almost those': quoteOf(`${'ab'.repeat(200)}c${'ba'.repeat(200)}`, 'x', 'y'),
  'a word again and again': quoteOf(`${'hands '.repeat(200)}thumbs`),
  'something else': quoteOf(
    'Gloves are no substitute for clean hands, and never were.',
    'so: ',
    ' x',
  ),
  'very long': quoteOf('Clean hands stop infections. '.repeat(3_000)),
  'surrogates torn apart': quoteOf('\ud83d', '\ude00', '\ud83d'),
};

describe.each(Object.keys(pages))('on a page that is: %s', (name) => {
  test('every quote gets an answer soon', { timeout: 300_000 }, () => {
    pages[name]!();
    const { anchor } = createAnchorer(document);
    const slow = Object.entries(quotes).flatMap(([which, selectors]) => {
      const taken = seconds(() => anchor(selectors));
      return taken > patience / 1_000 ? [`${which}: ${taken} s`] : [];
    });
    expect(slow).toEqual([]);
  });
});

test('a boundary among 10,000 children is found at once', { timeout: 60_000 }, () => {
  document.body.textContent = 'first ';
  for (let n = 0; n < 10_000; n++) document.body.append(document.createElement('img'));
  document.body.append(' last');
  const index = new TextIndex(document);
  const range = document.createRange();
  const taken = seconds(() => {
    for (let offset = 1; offset < 10; offset++) {
      range.setStart(document.body, offset * 1_000);
      range.setEnd(document.body, document.body.childNodes.length);
      const span = index.offsetsOf(range);
      expect(span && index.text.slice(span.start, span.end)).toBe('last');
    }
  });
  expect(taken).toBeLessThan(15);
});

test('a page that nests deep is read', { timeout: 60_000 }, () => {
  let deepest: Element = document.body;
  document.body.innerHTML = '';
  // jsdom itself goes not much deeper.
  for (let n = 0; n < 1_000; n++) {
    const inner = document.createElement('span');
    deepest.append(inner);
    deepest = inner;
  }
  deepest.append('words at the bottom');
  const range = document.createRange();
  range.selectNodeContents(deepest);
  const selectors = describeRange(range, document);
  expect(selectors.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
  expect(createAnchorer(document).anchor(selectors).status).toBe('exact');
  document.body.innerHTML = '';
});

test('what stands outside of any document is read', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>Clean hands</p><p hidden>hidden</p>';
  expect(createAnchorer(root).anchor(quoteOf('Clean hands')).status).toBe('exact');
  const fragment = document.createDocumentFragment();
  expect(createAnchorer(fragment).anchor(quoteOf('Clean hands')).status).toBe('orphan');
  const drawing = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><text>Clean hands</text></svg>',
    'image/svg+xml',
  );
  expect(createAnchorer(drawing).anchor(quoteOf('Clean hands')).status).toBe('exact');
});

test('a range into a tree that is not read holds no words', () => {
  document.body.innerHTML = '<p>Clean hands</p>';
  const elsewhere = document.createElement('p');
  elsewhere.textContent = 'Clean hands';
  const range = document.createRange();
  range.selectNodeContents(elsewhere);
  expect(describeRange(range, document)).toEqual([]);
});

test('no range is given for words that changed in their midst', () => {
  document.body.innerHTML = '<p>Clean <b>and dry</b> hands</p>';
  const index = new TextIndex(document);
  expect(index.rangeOf({ start: 0, end: 19 })?.toString()).toBe('Clean and dry hands');
  document.querySelector('b')!.textContent = 'or wet';
  expect(index.rangeOf({ start: 0, end: 19 })).toBeNull();
});

test('of a word that is there 100,000 times, the one in its place and context is found', () => {
  const words = Array.from({ length: 100_000 }, (_, n) => `hands ${n} times`).join(' ');
  document.body.textContent = `Something new. ${words}`;
  const start = words.indexOf('hands 90000 ');
  const { anchor } = createAnchorer(document);
  const anchoring = anchor([
    ...quoteOf('hands', '89999 times ', ' 90000 times'),
    { type: 'TextPositionSelector', start, end: start + 5 },
  ]);
  expect(anchoring.status).toBe('exact');
  expect(anchoring.status !== 'orphan' && anchoring.range.startOffset).toBe(start + 15);
});
