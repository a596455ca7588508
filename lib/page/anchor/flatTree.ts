// Read as `node.TEXT_NODE`, a content script in Firefox would look each of them up in the page.
const elementNode = 1;
const textNode = 3;
const cdataNode = 4;
const documentNode = 9;
const fragmentNode = 11;

export const isElement = (node: Node): node is Element => node.nodeType === elementNode;

export const isText = (node: Node): node is Text =>
  node.nodeType === textNode || node.nodeType === cdataNode;

const isFrame = (node: Node): node is HTMLIFrameElement =>
  isElement(node) && (node.localName === 'iframe' || node.localName === 'frame');

/** The document in a frame of the page's own origin; null for others. */
export const documentIn = (node: Node): Document | null =>
  isFrame(node) ? (node.contentDocument ?? null) : null;

/** Whether an element is a component whose shadow tree is not there yet, or is closed, or will never be. */
export const mayGetTree = (element: Element): boolean =>
  element.localName.includes('-') && !element.shadowRoot;

/**
 * Puts what shows inside a node on a stack, the first on top: its open shadow tree in place of its children,
 * in a slot what was put there (DOM Standard, "flat tree"), in a frame its document. Closed shadow trees and
 * frames of other origins cannot be seen from outside.
 */
export function pushContents(stack: unknown[], node: Node): void {
  if (isFrame(node)) {
    const top = documentIn(node)?.documentElement;
    if (top) stack.push(top);
    return;
  }
  const assigned = isElement(node) && node.localName === 'slot' ? assignedTo(node) : [];
  for (let at = assigned.length - 1; at >= 0; at--) stack.push(assigned[at]);
  if (assigned.length > 0) return;
  const parent = (isElement(node) && node.shadowRoot) || node;
  for (let child = parent.lastChild; child; child = child.previousSibling) stack.push(child);
}

/** An SVG element may be called `slot` as well. */
const assignedTo = (slot: Element): Node[] =>
  'assignedNodes' in slot ? (slot as HTMLSlotElement).assignedNodes({ flatten: true }) : [];

/** The innermost tree (a document or a shadow root) that holds two nodes or the hosts and frames around them. */
export function commonTree(one: Node, other: Node): Node | null {
  const trees = treesAround(other);
  return treesAround(one).find((tree) => trees.includes(tree)) ?? null;
}

/** A node as a tree around it sees it: the node itself, or the host or frame in that tree that it is in. */
export function inTree(node: Node, tree: Node): Node {
  let seen = node;
  for (let root = seen.getRootNode(); root !== tree; root = seen.getRootNode()) {
    const outer = holderOf(root);
    if (!outer) break;
    seen = outer;
  }
  return seen;
}

function treesAround(node: Node): Node[] {
  const trees = [node.getRootNode()];
  for (let outer = holderOf(trees[0]!); outer; outer = holderOf(trees.at(-1)!)) {
    trees.push(outer.getRootNode());
  }
  return trees;
}

/** What holds a tree: the host of a shadow root, the frame of a document. */
function holderOf(root: Node): Element | null {
  if (root.nodeType === fragmentNode && 'host' in root) return (root as ShadowRoot).host;
  if (root.nodeType === documentNode) return (root as Document).defaultView?.frameElement ?? null;
  return null;
}
