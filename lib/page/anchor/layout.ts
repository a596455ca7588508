/** Name of the one element that our own in-page UI lives in. */
export const ownHostName = 'commonplace-ui';

/** Elements whose text nodes are not the page's words. */
const withoutText = new Set(
  `head script style noscript template iframe object audio video canvas textarea select datalist ${ownHostName}`.split(
    ' ',
  ),
);

const blocks = new Set(
  `address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
   search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

export type Layout = 'hidden' | 'block' | 'inline';

/**
 * A reader of how elements under a root part the words in them from those around them; `hidden` elements
 * have no words to see. Nothing of a document without a window, or outside a document, is laid out: there
 * the markup must do.
 */
export function layoutUnder(root: Node): (element: Element) => Layout {
  const view = root.isConnected ? (root.ownerDocument ?? (root as Document)).defaultView : null;
  const isHidden = view
    ? (element: Element) => isNotDisplayed(element, view)
    : (element: Element) => element.hasAttribute('hidden');
  return (element) => {
    const name = element.localName;
    if (withoutText.has(name) || isHidden(element)) return 'hidden';
    return blocks.has(name) ? 'block' : 'inline';
  };
}

/**
 * `display: none`, and only that: a closed `<details>` and `content-visibility` hide words that
 * a reader can still find. `checkVisibility` is quick but also says no to these and to `display: contents`.
 */
const isNotDisplayed = (element: Element, view: Window): boolean =>
  element.checkVisibility?.() !== true && view.getComputedStyle(element).display === 'none';
