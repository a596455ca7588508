import type { Highlight } from './highlighting.ts';

/** Colours the blocks of code in an element that say their language. */
export async function colourCode(
  element: Element,
  highlight: Highlight,
  signal: AbortSignal,
): Promise<void> {
  for (const code of element.querySelectorAll<HTMLElement>('code[data-language]')) {
    const nodes = await highlight(code.textContent, code.dataset.language ?? '');
    if (signal.aborted) return;
    if (nodes) code.replaceChildren(nodes);
  }
}
