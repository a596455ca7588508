// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { documentNodes } from '../ui/documentNodes.ts';
import { documentHtml } from '../ui/renderMarkdown.ts';
import { boxCallouts } from './callouts.ts';
import { markWords } from './marks.ts';

const shown = (markdown: string): HTMLElement => {
  const root = document.createElement('div');
  root.append(documentNodes(documentHtml(markdown, 'Footnotes')));
  boxCallouts(root);
  markWords(root);
  return root;
};

const callout = (markdown: string) => {
  const box = shown(markdown).querySelector('.reader-callout');
  return (
    box && {
      tone: box.className.split('-').at(-1),
      title: box.querySelector('.reader-callout-title')?.textContent,
      text: [...box.children].slice(1).map(({ textContent }) => textContent?.trim()),
    }
  );
};

it.each([
  ['> [!note] Note\n> Never.', { tone: 'note', title: 'Note', text: ['Never.'] }],
  ['> [!WARNING]\n> Hot.', { tone: 'warn', title: 'Warning', text: ['Hot.'] }],
  ['> [!tip]- Folded\n>\n> a\n>\n> b', { tone: 'good', title: 'Folded', text: ['a', 'b'] }],
  ['> [!my-own]\n> *x* y', { tone: 'note', title: 'My own', text: ['x y'] }],
  ['> [!-info]\n> More.', { tone: 'note', title: 'Info', text: ['More.'] }],
  ['> [!danger]', { tone: 'bad', title: 'Danger', text: [] }],
  ['> [!] not one', null],
  ['> said [!note] in words', null],
])('shows %j as %j', (markdown, box) => {
  expect(callout(markdown)).toEqual(box);
});

it('boxes callouts in callouts', () => {
  const root = shown('> [!note] Out\n> a\n>\n> > [!tip] In\n> > b');
  expect(root.querySelector('.reader-callout .reader-callout')?.textContent).toContain('In');
});

it.each([
  ['a ==b c== d', ['b c']],
  ['==a== ==b==', ['a', 'b']],
  ['`==a==` and x == y == z', []],
  ['====', []],
])('marks words in %j', (markdown, marks) => {
  const found = [...shown(markdown).querySelectorAll('mark')];
  expect(found.map(({ textContent }) => textContent)).toEqual(marks);
});
