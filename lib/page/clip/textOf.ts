const blocks = new Set(
  'p div li dt dd h1 h2 h3 h4 h5 h6 pre blockquote tr td th figcaption br hr section article'.split(
    ' ',
  ),
);

/** A piece of HTML as the content of a page of its own, which nobody sees. */
export const bodyOf = (html: string): HTMLElement =>
  new DOMParser().parseFromString(html, 'text/html').body;

/** The words under an element, those of blocks apart from each other. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const isBlock = blocks.has((node as Element).localName);
    if (isBlock) parts.push('\n');
    for (let child = node.firstChild; child; child = child.nextSibling) read(child);
    if (isBlock) parts.push('\n');
  };
  read(root);
  return parts.join('');
}
