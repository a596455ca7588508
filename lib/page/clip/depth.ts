/** How many elements deep a document is nested. */
export function depthOf(document: Document): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let deepest = 0;
  while (true) {
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return deepest;
        depth--;
      }
    }
    deepest = Math.max(deepest, depth);
  }
}
