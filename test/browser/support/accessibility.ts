import type { CDPSession } from 'playwright-core';

export interface Control {
  name: string;
  backendNodeId: number;
}

/** The controls of a role as assistive technology finds them, closed shadow roots included. */
export async function controlsOf(session: CDPSession, role: string): Promise<Control[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role });
  return nodes.flatMap(({ ignored, name, backendDOMNodeId }) =>
    ignored || backendDOMNodeId === undefined
      ? []
      : [{ name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId }],
  );
}

/** The middle of a control in the window, after it was scrolled into view; null where it is not shown. */
export async function middleOf(session: CDPSession, { backendNodeId }: Control) {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [x1, y1, , , x2, y2] = quads[0] ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

interface TreeNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

function closedRoots(node: TreeNode): TreeNode[] {
  const own = node.shadowRootType === 'closed' ? [node] : [];
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots)];
}

/** Calls a function's source on each closed shadow root of the page (`this`), in the page's own world. */
export async function onClosedRoots<T>(session: CDPSession, source: string): Promise<T[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return Promise.all(
    closedRoots(root).map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: source,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as T;
    }),
  );
}
