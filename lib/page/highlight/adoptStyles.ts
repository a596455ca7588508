/** In Firefox, a content script's way past its X-ray view to the page's own objects. */
type PageWindow = Window & { wrappedJSObject?: Window & typeof globalThis };

/**
 * Brings a stylesheet into a document, and into shadow trees of it, without an element in the page: the
 * page's DOM and its content security policy are not touched.
 * @returns a function to call with each tree in which words are highlighted. It looks again each time,
 *   because pages replace their list of adopted stylesheets as a whole.
 */
export function createStyles(
  document: Document,
  css: string,
): (tree: DocumentOrShadowRoot) => void {
  let own: CSSStyleSheet | null = null;
  let pages: CSSStyleSheet | null = null;

  return (tree) => {
    // A stylesheet is adopted by the document in whose window it was made, and by no other.
    own ??= sheetOf((document.defaultView as typeof globalThis & Window).CSSStyleSheet, css);
    if (tree.adoptedStyleSheets.some((sheet) => sheet === own || sheet === pages)) return;
    try {
      tree.adoptedStyleSheets.push(own);
    } catch (refusal) {
      // Firefox before it mended bug 1928865 takes no stylesheet from a content script, only from the page.
      const page = (document.defaultView as PageWindow | null)?.wrappedJSObject;
      const unwrapped = (tree as { wrappedJSObject?: DocumentOrShadowRoot }).wrappedJSObject;
      if (!page || !unwrapped) throw refusal;
      pages ??= sheetOf(page.CSSStyleSheet, css);
      unwrapped.adoptedStyleSheets.push(pages);
    }
  };
}

function sheetOf(Sheet: typeof CSSStyleSheet, css: string): CSSStyleSheet {
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
}
