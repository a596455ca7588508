/**
 * What is not shown as it is written and still matters: scripts, the TeX that a formula was made from, and the
 * brackets around the reading of a character.
 */
const withoutBox = 'script, style, noscript, template, link, meta, math *, rp';

const isHidden = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display === 'none';

/** Carries over into a copy what only the rendered page knows. */
function transcribe(live: Element, copy: Element): void {
  if (!live.matches(withoutBox) && isHidden(live)) copy.setAttribute('style', 'display:none');
  const shown = live.matches('img') && (live as HTMLImageElement).currentSrc;
  if (shown) copy.setAttribute('src', shown);
}

/** What a slot shows: what was put into it, else its own content. */
function slotContent(slot: HTMLSlotElement, copies: ReadonlyMap<Node, Node>): Node[] {
  const assigned = slot.assignedNodes();
  if (assigned.length === 0)
    return [...slot.childNodes].map((node) => copies.get(node) ?? node.cloneNode(true));
  return assigned.map((node) => copies.get(node) ?? node.cloneNode(true));
}

/** Copies element by element what stands under `live` into `copy`, a deep clone of it made just before. */
function complete(live: ParentNode, copy: ParentNode, copies: Map<Node, Node>): void {
  const from = [...live.querySelectorAll('*')];
  const into = [...copy.querySelectorAll('*')];
  for (const [index, element] of from.entries()) {
    const twin = into[index];
    if (twin) copies.set(element, twin);
  }
  for (const element of from) {
    const twin = copies.get(element) as Element | undefined;
    if (!twin) continue;
    transcribe(element, twin);
    if (element.shadowRoot)
      twin.replaceChildren(...composed(element.shadowRoot, twin.ownerDocument, copies));
  }
}

/** The content of a shadow root as it is shown, with its slots filled from the copies of the host's children. */
function composed(root: ShadowRoot, into: Document, copies: Map<Node, Node>): Node[] {
  const content = into.createDocumentFragment();
  content.append(...[...root.childNodes].map((node) => into.importNode(node, true)));
  complete(root, content, copies);
  for (const slot of root.querySelectorAll('slot')) {
    const twin = copies.get(slot) as Element | undefined;
    twin?.replaceWith(...slotContent(slot, copies));
  }
  return [...content.childNodes];
}

/**
 * A copy of the page that can be taken apart without the page noticing. What the page hides is marked by
 * an inline `display:none`, images have the address that is shown, open shadow roots stand in the place
 * of their hosts' content.
 */
export function snapshot(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  complete(document, copy, new Map());
  return copy;
}
