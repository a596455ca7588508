export const isText = (node: Node): node is Text =>
  node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE;

export const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/**
 * What shows inside a node: its open shadow tree in place of its children, and in a slot what was put
 * there (DOM Standard, "flat tree"). Closed shadow trees cannot be seen from outside.
 */
export function contentsOf(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return node.childNodes;
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return node.childNodes;
}

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
  root.nodeType === root.DOCUMENT_FRAGMENT_NODE && 'host' in root;
