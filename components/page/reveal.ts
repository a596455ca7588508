import { isElement } from '../../lib/page/anchor/flatTree.ts';

/** What is around an element: its parent, the host of the shadow tree, or the frame of the document that it is in. */
function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Opens what the page has folded away around an element: `<details>` and `hidden="until-found"`. */
function unfold(inner: Element): void {
  for (let element: Element | null = inner; element; element = around(element)) {
    if (element.localName === 'details') element.setAttribute('open', '');
    if (element.getAttribute('hidden') === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    }
  }
}

/**
 * Brings words into sight: opens what is folded around them and scrolls every box and frame they are in,
 * smoothly unless the reader prefers less motion.
 */
export function reveal(range: Range): void {
  const node = range.startContainer;
  const element = isElement(node) ? node : node.parentElement;
  const view = node.ownerDocument?.defaultView;
  if (!element || !view) return;
  unfold(element);
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const { height } = element.getBoundingClientRect();
  if (height < view.innerHeight) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // The element is taller than the window: its middle may be far from the words.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  view.scrollBy({ top: top - view.innerHeight / 2, behavior });
}
