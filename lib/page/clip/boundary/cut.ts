import type { Holding } from './holding.ts';

/** What has no words of its own and goes with what stands around it. */
const wordless = 'img, picture, source, figure, svg, math, video, br, hr, wbr, col, colgroup';

const hasWords = (node: Node): boolean => /\S/.test(node.textContent ?? '');

function trim(element: Element, holding: Holding): void {
  for (const node of [...element.childNodes]) {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      if (!holding.owns(element) && hasWords(node)) node.remove();
    } else if (holding.has(node as Element)) trim(node as Element, holding);
    else if (hasWords(node) || !(node as Element).matches(wordless)) node.remove();
  }
}

/**
 * Takes away from a page what is not held.
 * @returns the element that has all of the rest in it
 */
export function cut(page: Document, holding: Holding): Element {
  const root = holding.innermost(page.body);
  trim(root, holding);
  return root;
}
