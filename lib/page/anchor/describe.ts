import type { RangeSelector, Selector, XPathSelector } from '../../model/selector.ts';
import { contextOf } from './context.ts';
import { isElement } from './flatTree.ts';
import { liveIndexOf } from './liveIndex.ts';
import type { Span } from './span.ts';
import type { TextIndex } from './textIndex.ts';
import { xpathOf } from './xpath.ts';

/** XPaths longer than this are not written: nesting that deep does not survive a change anyway. */
const longestXPath = 2_000;

/**
 * The words of a range as selectors that find them again: a TextQuoteSelector with up to 64 characters
 * of context on each side, trimmed to words; a TextPositionSelector; and a RangeSelector of XPaths, each
 * refined by an offset into its element's words. All offsets count the text as people see it (`TextIndex`).
 * @param root the document, or the element whose text is described
 * @returns an empty list where the range holds no words
 */
export function describe(range: Range, root: Node): Selector[] {
  const live = liveIndexOf(root);
  let index = live.now();
  let held = wordsHeld(range, index);
  if (!held) {
    // Stylesheets show and hide without a word: what is selected is there.
    live.remeasure();
    index = live.now();
    held = wordsHeld(range, index);
  }
  if (!held) return [];
  const { words, span } = held;
  const { start, end } = span;
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: index.text.slice(start, end),
      ...contextOf(index, span),
    },
    { type: 'TextPositionSelector', start, end },
  ];
  const stored = rangeSelector(words, span, index);
  if (stored) selectors.push(stored);
  return selectors;
}

/**
 * The words that a range can give back: over the edge of a shadow tree that is the tree's whole host, which
 * may in turn reach over the edge of another.
 */
function wordsHeld(range: Range, index: TextIndex): { words: Range; span: Span } | null {
  let span = index.offsetsOf(range);
  while (span) {
    const words = index.rangeOf(span);
    const wider = words && index.offsetsOf(words);
    if (!wider) return null;
    if (wider.start === span.start && wider.end === span.end) return { words, span };
    span = wider;
  }
  return null;
}

function rangeSelector(words: Range, { start, end }: Span, index: TextIndex): RangeSelector | null {
  const startSelector = pointSelector(words.startContainer, start, index);
  const endSelector = pointSelector(words.endContainer, end, index);
  return startSelector && endSelector && { type: 'RangeSelector', startSelector, endSelector };
}

/** A RangeSelector runs from the start of one selection to the start of another: so both are points. */
function pointSelector(container: Node, offset: number, index: TextIndex): XPathSelector | null {
  const element = isElement(container) ? container : container.parentElement;
  const first = element && index.startOf(element);
  const value = element && xpathOf(element, index.root);
  if (first === null || !value || value.length > longestXPath) return null;
  const point = offset - first;
  return {
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: point, end: point },
  };
}
