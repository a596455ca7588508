import { isElement } from './flatTree.ts';

/** Names that XPath reads as a name in an HTML document; any other element is counted as `*`. */
const plainName = /^[a-z][a-z0-9-]*$/;
const step = /^(\*|[a-z][a-z0-9-]*)(?:\[(\d{1,7})\])?$/i;

/**
 * The way down to an element by names and places, `/html[1]/body[1]/div[2]`: from the document's top
 * where `root` is a document, else from `root`. Null where there is none, as into a shadow tree.
 */
export function xpathOf(element: Element, root: Node): string | null {
  const steps: string[] = [];
  let node: Node | null = element;
  for (; node && node !== root; node = node.parentNode) {
    if (!isElement(node)) return null;
    const name = plainName.test(node.localName) && isHtml(node) ? node.localName : '*';
    steps.push(`${name}[${placeAmong(node, name)}]`);
  }
  if (!node) return null;
  return `${isDocument(root) ? '/' : './'}${steps.reverse().join('/')}`;
}

/**
 * The element at the end of a path as `xpathOf` writes it, also without places (`/html/body/p[2]`); else null.
 * Only steps down to children are followed: in full XPath, somebody's note could ask for a search
 * that keeps the page busy for minutes.
 */
export function elementAt(xpath: string, root: Node): Element | null {
  const path = /^\.?\/(.*)$/s.exec(xpath)?.[1];
  if (path === undefined) return null;
  let node: Node = root;
  for (const part of path === '' ? [] : path.split('/')) {
    const [, name, place = '1'] = step.exec(part) ?? [];
    const child = name ? childNamed(node, name.toLowerCase(), Number(place)) : undefined;
    if (!child) return null;
    node = child;
  }
  return isElement(node) ? node : null;
}

const isDocument = (node: Node): boolean => node.nodeType === node.DOCUMENT_NODE;
const isHtml = (element: Element): boolean =>
  element.namespaceURI === 'http://www.w3.org/1999/xhtml';
const isNamed = (element: Element, name: string): boolean =>
  name === '*' || (element.localName === name && isHtml(element));

function placeAmong(element: Element, name: string): number {
  let place = 1;
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling) {
    if (isNamed(other, name)) place++;
  }
  return place;
}

function childNamed(parent: Node, name: string, place: number): Element | undefined {
  let seen = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && isNamed(child, name) && ++seen === place) return child;
  }
  return undefined;
}
