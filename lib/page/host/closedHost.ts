/**
 * An element of ours for a page, with a shadow tree that stays closed to it. A page may define a custom element of any
 * name and have the trees of those it is made of by `ElementInternals.shadowRoot`, closed ones too: so the tree is there
 * before the element comes to where the name means anything.
 * @param name with a hyphen: the page's own words are told from ours by it
 */
export function closedHost(
  document: Document,
  name: string,
): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  return { element, root };
}
