import type { CDPSession, Page } from 'playwright-core';

type Name = string | RegExp;

const fits = (name: Name, text: string) =>
  typeof name === 'string' ? text === name : name.test(text);

/**
 * The extension's interface inside a web page. It lives in a closed shadow root, which no selector
 * reaches, so controls are found as assistive technology finds them: by role and name in the
 * browser's accessibility tree. What is done to them is done by mouse and keyboard.
 */
export class InPage {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<InPage> {
    return new InPage(page, await page.context().newCDPSession(page));
  }

  /** Names of the controls of a role, in the order of the page. */
  async names(role: string): Promise<string[]> {
    return (await this.nodes(role)).map(({ name }) => name);
  }

  async has(role: string, name: Name): Promise<boolean> {
    return (await this.names(role)).some((text) => fits(name, text));
  }

  /** Clicks the middle of a control. It fails where there is none: wait for it by `has`. */
  async click(role: string, name: Name): Promise<void> {
    const node = (await this.nodes(role)).find((it) => fits(name, it.name));
    if (!node) throw new Error(`there is no ${role} named ${name} in the page`);
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
    const { quads } = await this.session.send('DOM.getContentQuads', {
      backendNodeId: node.backendNodeId,
    });
    const [x1, y1, , , x2, y2] = quads[0] ?? [];
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) {
      throw new Error(`the ${role} named ${name} is not shown`);
    }
    await this.page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
  }

  /** Everything the extension shows in the page, as text. */
  async text(): Promise<string> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const roots = closedRoots(root);
    const texts = await Promise.all(roots.map((it) => this.textOf(it.backendNodeId)));
    return texts.join('\n');
  }

  private async textOf(backendNodeId: number): Promise<string> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration:
        'function () { return [...this.children].map((child) => child.innerText ?? "").join("\\n"); }',
      returnByValue: true,
    });
    return result.value as string;
  }

  private async nodes(role: string): Promise<{ name: string; backendNodeId: number }[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: 0 });
    const { nodes } = await this.session.send('Accessibility.queryAXTree', {
      nodeId: root.nodeId,
      role,
    });
    return nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map((node) => ({
        name: String(node.name?.value ?? ''),
        backendNodeId: node.backendDOMNodeId!,
      }));
  }
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
