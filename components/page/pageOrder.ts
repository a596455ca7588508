/** The ways into a node: the outermost host or frame first, the node itself last. */
function waysIn(node: Node): Node[] {
  const path = [node];
  for (let at = node.getRootNode(); ; at = path[0]!.getRootNode()) {
    const outer =
      'host' in at ? (at as ShadowRoot).host : (at as Document).defaultView?.frameElement;
    if (!outer) return path;
    path.unshift(outer);
  }
}

/**
 * Sorts ranges as their words follow each other in the page, also across shadow trees and frames of
 * the same origin.
 */
export function pageOrder(a: Range, b: Range): number {
  const toA = waysIn(a.startContainer);
  const toB = waysIn(b.startContainer);
  const parting = toA.findIndex((node, depth) => node !== toB[depth]);
  const nodeA = toA[parting];
  const nodeB = toB[parting];
  if (!nodeA || !nodeB || (parting === toA.length - 1 && parting === toB.length - 1)) {
    return sameTree(a, b);
  }
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const sameTree = (a: Range, b: Range): number =>
  a.startContainer.getRootNode() === b.startContainer.getRootNode()
    ? a.compareBoundaryPoints(Range.START_TO_START, b)
    : 0;
