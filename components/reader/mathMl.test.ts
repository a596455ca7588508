// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { documentNodes } from '../ui/documentNodes.ts';
import { documentHtml } from '../ui/renderMarkdown.ts';
import { putFormulas, takeFormulas } from './formulas.ts';
import { mathMl } from './mathMl.ts';

function shown(text: string): HTMLElement {
  const { markdown, formulas } = takeFormulas(text);
  const root = document.createElement('div');
  root.append(documentNodes(putFormulas(documentHtml(markdown, 'Footnotes'), formulas, mathMl)));
  return root;
}

it('shows formulas as MathML that survives being made safe', () => {
  const root = shown('It grows by $a e^{kt}$:\n\n$$\\frac{1}{\\sqrt{x}}$$');
  const [inline, block] = root.querySelectorAll('math');
  expect(inline?.querySelector('msup')?.textContent).toBe('ekt');
  expect(block?.getAttribute('display')).toBe('block');
  expect(block?.querySelector('mfrac msqrt')).not.toBeNull();
  expect(root.querySelector('[style]')).toBeNull();
});

it.each([
  '\\href{javascript:alert(1)}{x}',
  '\\includegraphics{https://spy.example/1.png}',
  '\\frac{1',
  '\\unknown{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\class{owned}{x}',
])('takes no harm from $%s$', (tex) => {
  const root = shown(`a $${tex}$ b`);
  expect(root.querySelector('a, img, script, [href], [src], [onerror]')).toBeNull();
  expect(root.textContent).toMatch(/^a .+ b/s);
});
