// Read as `node.TEXT_NODE`, a content script in Firefox would look each of them up in the page.
const elementNode = 1;
const textNode = 3;
const cdataNode = 4;
const fragmentNode = 11;

export const isElement = (node: Node): node is Element => node.nodeType === elementNode;

export const isText = (node: Node): node is Text =>
  node.nodeType === textNode || node.nodeType === cdataNode;

/**
 * Puts what shows inside a node on a stack, the first on top: its open shadow tree in place of its children,
 * and in a slot what was put there (DOM Standard, "flat tree"). Closed shadow trees cannot be seen from outside.
 */
export function pushContents(stack: unknown[], node: Node): void {
  const assigned = isElement(node) && node.localName === 'slot' ? assignedTo(node) : [];
  for (let at = assigned.length - 1; at >= 0; at--) stack.push(assigned[at]);
  if (assigned.length > 0) return;
  const parent = (isElement(node) && node.shadowRoot) || node;
  for (let child = parent.lastChild; child; child = child.previousSibling) stack.push(child);
}

/** An SVG element may be called `slot` as well. */
const assignedTo = (slot: Element): Node[] =>
  'assignedNodes' in slot ? (slot as HTMLSlotElement).assignedNodes({ flatten: true }) : [];

/** The innermost tree (a document or a shadow root) that holds two nodes or the shadow hosts around them. */
export function commonTree(one: Node, other: Node): Node | null {
  const trees = treesAround(other);
  return treesAround(one).find((tree) => trees.includes(tree)) ?? null;
}

/** A node as a tree around it sees it: the node itself, or the shadow host in that tree that hides it. */
export function inTree(node: Node, tree: Node): Node {
  let seen = node;
  for (let root = seen.getRootNode(); root !== tree && isShadow(root); root = seen.getRootNode()) {
    seen = root.host;
  }
  return seen;
}

function treesAround(node: Node): Node[] {
  const trees = [node.getRootNode()];
  for (let tree = trees[0]; tree && isShadow(tree); tree = tree.host.getRootNode()) {
    trees.push(tree.host.getRootNode());
  }
  return trees;
}

const isShadow = (root: Node): root is ShadowRoot =>
  root.nodeType === fragmentNode && 'host' in root;
