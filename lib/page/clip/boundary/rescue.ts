import { condensed } from './condensed.ts';
import type { Holding } from './holding.ts';

/** Parts of a text that stand apart from its paragraphs, so that Readability may take them for furniture. */
const parts = [
  'pre',
  'math, .katex-display, mjx-container',
  '.admonition, .markdown-alert, .callout, [data-callout], [class*="admonition" i], aside[class*="callout" i], .starlight-aside, .custom-block',
  '[role="doc-endnotes"], [role="doc-footnote"], [data-footnotes], .footnotes, .footnote, .sidenote, .marginnote, ol.references',
].join(', ');

/** A part that Defuddle reworked on its way still has most of its words. */
const most = 0.8;

/** How much of an element's text is found in another text: 0 none, 1 all. */
function shareIn(element: Element, text: string): number {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let all = 0;
  let found = 0;
  while (walker.nextNode()) {
    const words = condensed(walker.currentNode.nodeValue);
    all += words.length;
    if (text.includes(words)) found += words.length;
  }
  return all === 0 ? 0 : found / all;
}

const lostParts = (root: Element, holding: Holding): Element[] =>
  [...root.querySelectorAll(parts)].filter(
    (part) => !holding.has(part) && condensed(part.textContent) !== '',
  );

/** Whether Readability left out anything that may have to be held all the same. */
export const hasLostParts = (root: Element, holding: Holding): boolean =>
  lostParts(root, holding).length > 0;

/** Holds the code, formulas, callouts and notes that Readability left out and Defuddle took in. */
export function rescue(root: Element, holding: Holding, taken: string): void {
  for (const part of lostParts(root, holding)) {
    if (!holding.has(part) && shareIn(part, taken) >= most) holding.hold(part);
  }
}
