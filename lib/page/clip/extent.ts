/** How big a document is, in what makes the readers slow. */
export interface Extent {
  elements: number;
  /** the most elements that one is nested in, itself counted */
  depth: number;
  /** the depths of all elements together: what is read again for each element around it */
  nested: number;
  /** the most elements beside each other */
  siblings: number;
}

/** Measures a document in one walk. */
export function extentOf(document: Document): Extent {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  const extent: Extent = { elements: 0, depth: 0, nested: 0, siblings: 0 };
  let depth = 0;
  const enter = (): void => {
    const { childElementCount } = walker.currentNode as Element;
    extent.elements++;
    extent.depth = Math.max(extent.depth, depth);
    extent.nested += depth;
    extent.siblings = Math.max(extent.siblings, childElementCount);
  };
  while (true) {
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode() || depth === 0) return extent;
        depth--;
      }
    }
    enter();
  }
}

/**
 * Parsers of HTML nest 512 elements at most, and people write far fewer. From here on the readers take
 * time out of all proportion: seconds, then minutes.
 */
export const isBeyondReading = ({ elements, depth, nested, siblings }: Extent): boolean =>
  elements > 30_000 || depth > 300 || nested > 500_000 || siblings > 5_000;
