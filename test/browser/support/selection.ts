import type { Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/**
 * In a page: where the first occurrence of `words` begins and ends in the window, scrolled into view; also in
 * open shadow trees and in frames.
 */
export function endsOf(words: string): { from: Point; to: Point } {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inner = (node as Element).shadowRoot ?? (node as HTMLIFrameElement).contentDocument;
      if (inner) trees.push(inner);
      const at = node.nodeType === Node.TEXT_NODE ? node.textContent!.indexOf(words) : -1;
      if (at < 0 || node.parentElement!.closest('script, style')) continue;
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = node.ownerDocument!.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const boxes = [...range.getClientRects()];
      const first = boxes[0]!;
      const last = boxes.at(-1)!;
      const frame = node.ownerDocument!.defaultView!.frameElement;
      const box = frame?.getBoundingClientRect();
      const [x, y] =
        frame && box ? [box.left + frame.clientLeft, box.top + frame.clientTop] : [0, 0];
      return {
        from: { x: x + first.left + 1, y: y + (first.top + first.bottom) / 2 },
        to: { x: x + last.right, y: y + (last.top + last.bottom) / 2 },
      };
    }
  }
  throw new Error(`the page does not say "${words}"`);
}

/** Selects words of the page as a reader does: pressing before them, dragging, letting go after them. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const { from, to } = await page.evaluate(endsOf, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Clicks in the middle of the first letter of `words`. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await page.evaluate(endsOf, words);
  await page.mouse.click(from.x + 2, from.y);
}

/** In a page and its frames: the words that are painted as highlights, by the CSS Custom Highlight API. */
export const paintedWords = (): string[] =>
  [window, ...Array.from(window.frames, (_, at) => window.frames[at] as typeof window)].flatMap(
    (view) =>
      [...view.CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => String(range)),
      ),
  );

export const highlighted = (page: Page): Promise<string[]> => page.evaluate(paintedWords);
