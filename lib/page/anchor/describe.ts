import type { RangeSelector, Selector, XPathSelector } from '../../model/selector.ts';
import { isElement } from './flatTree.ts';
import { isInsidePair, type Span, TextIndex } from './textIndex.ts';
import { xpathOf } from './xpath.ts';

/** How much text on each side of a quote is kept to know it by, in UTF-16 code units. */
const contextLength = 64;

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
  const index = new TextIndex(root);
  const held = wordsHeld(range, index);
  if (!held) return [];
  const { words, span } = held;
  const { start, end } = span;
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: index.text.slice(start, end),
      prefix: contextBefore(index.text, start),
      suffix: contextAfter(index.text, end),
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
  const span = element && index.spanOf(element);
  const value = element && xpathOf(element, index.root);
  if (!span || !value || value.length > longestXPath) return null;
  const point = offset - span.start;
  return {
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: point, end: point },
  };
}

function contextBefore(text: string, start: number): string {
  const from = Math.max(0, start - contextLength);
  const context = text.slice(isInsidePair(text, from) ? from + 1 : from, start);
  const cut = from > 0 && text[from - 1] !== ' ' ? context.indexOf(' ') + 1 : 0;
  return cut < context.length ? context.slice(cut) : context;
}

function contextAfter(text: string, end: number): string {
  const to = Math.min(text.length, end + contextLength);
  const context = text.slice(end, isInsidePair(text, to) ? to - 1 : to);
  const cut = to < text.length && text[to] !== ' ' ? context.lastIndexOf(' ') : context.length;
  return cut > 0 ? context.slice(0, cut) : context;
}
