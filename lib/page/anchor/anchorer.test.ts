// @vitest-environment jsdom
import { beforeEach, expect, describe as group, test } from 'vitest';
import type { Selector } from '../../model/selector.ts';
import { type Anchoring, createAnchorer, describe } from './index.ts';

const story = `<h1>Why the second rub matters</h1>
  <p>Clean hands stop most infections that patients catch in hospital.</p>
  <p>Yet the areas most often missed are the thumbs and fingertips, and they are missed by all.</p>
  <ul><li>Read more</li><li>Read more</li><li>Read more</li></ul>
  <p>Gloves are no substitute; they spread what the hand left behind.</p>`;

beforeEach(() => {
  document.body.innerHTML = story;
});

const select = (words: string): Range => {
  for (const element of document.body.querySelectorAll('p, li, h1')) {
    const start = element.textContent.indexOf(words);
    if (start < 0 || !element.firstChild) continue;
    const range = document.createRange();
    range.setStart(element.firstChild, start);
    range.setEnd(element.firstChild, start + words.length);
    return range;
  }
  throw new Error(`The page does not say "${words}"`);
};
const anchor = (selectors: Selector[]): Anchoring => createAnchorer(document).anchor(selectors);
const wordsAt = (anchoring: Anchoring): string | null =>
  anchoring.status === 'orphan' ? null : anchoring.range.toString();
const rewrite = (from: string, to: string) => {
  document.body.innerHTML = document.body.innerHTML.replace(from, to);
};

const missed = 'the areas most often missed are the thumbs and fingertips';

group('from cheap to dear', () => {
  test('an unchanged page gives back the very range', () => {
    const range = select(missed);
    const anchoring = anchor(describe(range, document));
    expect(anchoring).toMatchObject({ status: 'exact', score: 1 });
    expect(
      anchoring.status !== 'orphan' &&
        anchoring.range.compareBoundaryPoints(Range.START_TO_START, range),
    ).toBe(0);
  });

  test('words that have moved are found by themselves', () => {
    const selectors = describe(select(missed), document);
    document.body.prepend(document.body.querySelectorAll('p')[1]!);
    expect(anchor(selectors)).toMatchObject({ status: 'exact' });
    expect(wordsAt(anchor(selectors))).toBe(missed);
  });

  test('words that were edited are found by their likeness', () => {
    const selectors = describe(select(missed), document);
    rewrite('most often missed are the thumbs', 'most frequently missed are thumbs');
    const anchoring = anchor(selectors);
    expect(anchoring.status).toBe('fuzzy');
    expect(wordsAt(anchoring)).toBe('the areas most frequently missed are thumbs and fingertips');
  });

  test('words split over new elements are still exact', () => {
    const selectors = describe(select(missed), document);
    rewrite('often missed', '<em>often</em> <a href="#">mis<b>sed</b></a>');
    expect(anchor(selectors).status).toBe('exact');
    expect(wordsAt(anchor(selectors))).toBe(missed);
  });
});

group('words that are there more than once', () => {
  test('stay where they were', () => {
    const third = document.querySelectorAll('li')[2]!;
    const range = document.createRange();
    range.selectNodeContents(third);
    const selectors = describe(range, document);
    const anchoring = anchor(selectors);
    expect(anchoring.status !== 'orphan' && anchoring.range.startContainer).toBe(third.firstChild);
  });

  test('are told apart by their context after the page has changed', () => {
    document.body.innerHTML =
      '<p>Wash your hands before lunch.</p><p>Wash your hands after work.</p><p>Wash your hands at night.</p>';
    const [, second, third] = document.querySelectorAll('p');
    const range = document.createRange();
    range.setStart(second!.firstChild!, 0);
    range.setEnd(second!.firstChild!, 'Wash your hands'.length);
    const selectors = describe(range, document);
    document.body.prepend(third!, document.createElement('hr'), 'News of the day. ');
    const anchoring = anchor(selectors);
    expect(anchoring.status !== 'orphan' && anchoring.range.startContainer).toBe(
      second!.firstChild,
    );
  });
});

group('orphans', () => {
  test('words that are gone', () => {
    const selectors = describe(select(missed), document);
    rewrite(missed, 'nobody knows which');
    expect(anchor(selectors)).toEqual({ status: 'orphan' });
  });

  test('words that only a few letters have in common', () => {
    const selectors = describe(select('Gloves are no substitute'), document);
    rewrite(
      'Gloves are no substitute; they spread what the hand left behind.',
      'Doves are so resolute.',
    );
    expect(anchor(selectors)).toEqual({ status: 'orphan' });
  });

  test('short words elsewhere, in another context', () => {
    const selectors = describe(select('hands'), document);
    document.body.innerHTML = '<p>The clock has two hands, and a face.</p>';
    expect(anchor(selectors)).toEqual({ status: 'orphan' });
  });

  test.each<[string, unknown[]]>([
    ['none', []],
    ['not selectors', [null, 1, 'TextQuoteSelector', {}]],
    ['an empty quote', [{ type: 'TextQuoteSelector', exact: '' }]],
    ['a quote of white space', [{ type: 'TextQuoteSelector', exact: ' \n ' }]],
    ['a quote that is no text', [{ type: 'TextQuoteSelector', exact: 5 }]],
    ['a huge quote', [{ type: 'TextQuoteSelector', exact: 'a'.repeat(1_000_000) }]],
    ['a position beyond the page', [{ type: 'TextPositionSelector', start: 9e9, end: 9e9 + 1 }]],
    ['a position backwards', [{ type: 'TextPositionSelector', start: 9, end: 3 }]],
    ['a path to nowhere', [rangeOf('/html/body/nav[7]', '/html/body/nav[8]')]],
    ['a path that is none', [rangeOf('(((', '//*[')]],
    ['a page of a PDF', [{ type: 'FragmentSelector', value: 'page=3' }]],
  ])('selectors: %s', (_, selectors) => {
    expect(anchor(selectors as Selector[])).toEqual({ status: 'orphan' });
  });

  test('on an empty page', () => {
    const selectors = describe(select(missed), document);
    document.body.innerHTML = '';
    expect(anchor(selectors)).toEqual({ status: 'orphan' });
  });
});

function rangeOf(start: string, end: string): object {
  return {
    type: 'RangeSelector',
    startSelector: { type: 'XPathSelector', value: start },
    endSelector: { type: 'XPathSelector', value: end },
  };
}

test('selectors of other programs', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'Clean  hands\nstop', prefix: '', suffix: '' };
  expect(anchor([quote as Selector])).toMatchObject({ status: 'exact' });
  // Nothing says which words were meant: so it is a place, never a certain one.
  expect(wordsAt(anchor([{ type: 'TextPositionSelector', start: 0, end: 3 }]))).toBe('Why');
  expect(anchor([rangeOf('/html/body/p', '/html/body/p[2]') as Selector]).status).toBe('fuzzy');
});

test('many at once are answered in their order', () => {
  const list = [describe(select('Gloves'), document), [], describe(select(missed), document)];
  const { anchorAll } = createAnchorer(document);
  expect(anchorAll(list).map(wordsAt)).toEqual(['Gloves', null, missed]);
});
