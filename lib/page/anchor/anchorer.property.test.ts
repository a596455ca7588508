// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPage, pageMarkup, randomRange, seeded } from '../../../test/support/randomPage.ts';
import { createAnchorer, describe } from './index.ts';
import { TextIndex } from './textIndex.ts';

const textOf = (range: Range): string => {
  const index = new TextIndex(document);
  const span = index.offsetsOf(range);
  return span ? index.text.slice(span.start, span.end) : '';
};

/** Describes a range, changes the page, anchors: the quote, and the words that were found for it. */
function anchoredAfter(change: () => void, range: Range): { quote: string; found: string } {
  const selectors = describe(range, document);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  change();
  const anchoring = createAnchorer(document).anchor(selectors);
  return {
    quote: quote?.type === 'TextQuoteSelector' ? quote.exact : '',
    found: anchoring.status === 'orphan' ? '' : textOf(anchoring.range),
  };
}

const minute = 60_000;

test('what is described is found again, letter for letter', { timeout: minute }, () => {
  fc.assert(
    fc.property(pageMarkup, fc.nat(), (markup, seed) => {
      fillPage(document, markup);
      const range = randomRange(document, seeded(seed));
      const words = textOf(range);
      const { quote, found } = anchoredAfter(() => {}, range);
      expect(found).toBe(quote);
      // A range over the edge of a shadow tree takes in the whole of it.
      if (markup.includes('with-shadow')) expect(quote).toContain(words);
      else expect(quote).toBe(words);
    }),
    { numRuns: 150 },
  );
});

/** Changes of a page that leave the range's own words alone. */
const edits: Record<string, (random: () => number) => void> = {
  'a notice above': () => document.body.insertAdjacentHTML('afterbegin', '<p>We use cookies.</p>'),
  'a story below': () =>
    document.body.insertAdjacentHTML('beforeend', '<div>More <b>news</b></div>'),
  'a wrapper around everything': () => {
    const wrapper = document.createElement('main');
    wrapper.append(...document.body.childNodes);
    document.body.append(wrapper);
  },
  'text nodes in two': (random) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) text.splitText(Math.floor(random() * (text.length + 1)));
  },
  'text nodes as one': () => document.body.normalize(),
  'white space doubled': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      text.data = text.data.replaceAll(' ', '\n  ');
    }
  },
};

test('changes elsewhere do not lose the words', { timeout: minute }, () => {
  fc.assert(
    fc.property(
      pageMarkup,
      fc.nat(),
      fc.subarray(Object.keys(edits), { minLength: 1, maxLength: 2 }),
      (markup, seed, chosen) => {
        fillPage(document, markup);
        const random = seeded(seed);
        const range = randomRange(document, random);
        const change = () => {
          for (const name of chosen) edits[name]?.(random);
        };
        const { quote, found } = anchoredAfter(change, range);
        expect(found).toBe(quote);
      },
    ),
    { numRuns: 150 },
  );
});

test('selectors of any shape end in an answer', { timeout: minute }, () => {
  document.body.innerHTML = '<p>Clean hands stop most infections.</p>';
  const anything = fc.array(
    fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'RangeSelector'),
        exact: fc.oneof(fc.string(), fc.constant('hands')),
        prefix: fc.anything(),
        suffix: fc.string({ unit: 'binary' }),
        start: fc.oneof(fc.double(), fc.maxSafeInteger()),
        end: fc.maxSafeInteger(),
        startSelector: fc.record({ type: fc.constant('XPathSelector'), value: fc.string() }),
        endSelector: fc.anything(),
      }),
    ),
  );
  fc.assert(
    fc.property(anything, (selectors) => {
      // What arrives from other programs is not what its type says.
      const list = selectors as Parameters<ReturnType<typeof createAnchorer>['anchor']>[0];
      expect(['exact', 'fuzzy', 'orphan']).toContain(createAnchorer(document).anchor(list).status);
    }),
    { numRuns: 200 },
  );
});
