/** Opens what the page has folded away around a node: `<details>` and `hidden="until-found"`. */
function unfold(node: Node): void {
  let element = node instanceof Element ? node : node.parentElement;
  while (element) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.getAttribute('hidden') === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    }
    const root = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/**
 * Brings words into sight: opens what is folded around them and scrolls every box they are in,
 * smoothly unless the reader prefers less motion.
 */
export function reveal(range: Range): void {
  unfold(range.startContainer);
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const view = node.ownerDocument?.defaultView;
  if (!element || !view) return;
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
