// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Selector } from '../../lib/model/selector.ts';
import { describe as describeRange } from '../../lib/page/anchor/index.ts';
import { ofWords, pageSelector } from '../../lib/page/pdf/pageSelectors.ts';
import { pageAnchorer } from './pageAnchorer.ts';

const rule = 'See the table for the doses of this drug.';
let root: HTMLElement;
const pageAt = (page: number) => root.children[page - 1] ?? null;

beforeEach(() => {
  document.body.innerHTML = `<main>${[1, 2, 3, 4]
    .map((page) => `<div>Ward handbook<br>${rule}<br>Rule ${page} alone.</div>`)
    .join('')}</main>`;
  root = document.querySelector('main')!;
});

/** Selectors of words on a page, as the viewer writes them. */
function selectorsOf(page: number, words: string): Selector[] {
  const element = pageAt(page)!;
  const text = [...element.childNodes].find((node) => node.textContent?.includes(words))!;
  const range = document.createRange();
  const at = text.textContent!.indexOf(words);
  range.setStart(text, at);
  range.setEnd(text, at + words.length);
  return [pageSelector(page), ...ofWords(describeRange(range, element))];
}

const found = (selectors: Selector[]) => {
  const anchoring = pageAnchorer(root, pageAt).anchor(selectors);
  if (anchoring.status === 'orphan') return null;
  const { startContainer } = anchoring.range;
  return [String(anchoring.range), [...root.children].indexOf(startContainer.parentElement!) + 1];
};

describe('words in a document of pages', () => {
  it.each([1, 2, 3, 4])('that stand on all of them are found on page %i', (page) => {
    expect(found(selectorsOf(page, 'Ward handbook'))).toEqual(['Ward handbook', page]);
    expect(found(selectorsOf(page, rule))).toEqual([rule, page]);
  });

  it('are found on another page, where a new edition moved them', () => {
    const selectors = selectorsOf(2, 'Rule 2 alone.');
    root.prepend(document.createElement('div'));
    expect(found(selectors)).toEqual(['Rule 2 alone.', 3]);
  });

  it('are found where the document has no such page any more', () => {
    const selectors = selectorsOf(3, 'Rule 3 alone.');
    pageAt(1)!.remove();
    pageAt(1)!.remove();
    expect(found(selectors)).toEqual(['Rule 3 alone.', 1]);
  });

  it('are nowhere once they are gone', () => {
    const selectors = selectorsOf(3, 'Rule 3 alone.');
    pageAt(3)!.remove();
    expect(found(selectors)).not.toEqual(['Rule 3 alone.', 3]);
  });

  it('are found without a page, as notes of a clip may be', () => {
    const [, quote] = selectorsOf(4, 'Rule 4 alone.');
    expect(found([quote!])).toEqual(['Rule 4 alone.', 4]);
  });
});
