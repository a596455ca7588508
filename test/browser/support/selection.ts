import type { Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** In a page: where the first occurrence of `words` begins and ends in the window, scrolled into view. */
export function endsOf(words: string): { from: Point; to: Point } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(words);
    if (at < 0) continue;
    node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const boxes = [...range.getClientRects()];
    const first = boxes[0]!;
    const last = boxes.at(-1)!;
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right, y: (last.top + last.bottom) / 2 },
    };
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

/** In a page: the words that are painted as highlights, by the CSS Custom Highlight API. */
export const paintedWords = (): string[] =>
  [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range)));

export const highlighted = (page: Page): Promise<string[]> => page.evaluate(paintedWords);
