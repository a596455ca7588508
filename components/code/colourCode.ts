import { highlight } from './highlight.ts';
import type { ColourCode } from './highlighting.ts';

export const colourCode: ColourCode = async (element, signal) => {
  for (const code of element.querySelectorAll<HTMLElement>('code[data-language]')) {
    const nodes = await highlight(code.textContent, code.dataset.language ?? '');
    if (signal.aborted) return;
    if (nodes) code.replaceChildren(nodes);
  }
};
