// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { contextOf } from './context.ts';
import { TextIndex } from './textIndex.ts';

/** The context of the words "the quote" in a page. */
function contextIn(markup: string): { prefix: string; suffix: string } {
  document.body.innerHTML = markup;
  const index = new TextIndex(document);
  const start = index.text.indexOf('the quote');
  return contextOf(index, { start, end: start + 'the quote'.length });
}

test.each([
  ['a navigation', '<nav>Home News</nav><p>Here is the quote now.</p>', 'Here is ', ' now.'],
  ['an aside after it', '<p>Here is the quote</p><aside>Advertisement</aside>', 'Here is ', ''],
  ['a header of the page', '<header>The Times</header><p>Is the quote here?</p>', 'Is ', ' here?'],
  ['a role', '<div role="complementary">More</div><p>Is the quote here?</p>', 'Is ', ' here?'],
  ['a form', '<p>Is the quote here?</p><form>Your name</form>', 'Is ', ' here?'],
])('ends at %s', (_, markup, prefix, suffix) => {
  expect(contextIn(markup)).toEqual({ prefix, suffix });
});

test('goes on into a header of the article', () => {
  const markup = '<article><header>A title</header><p>Is the quote here?</p></article>';
  expect(contextIn(markup)).toEqual({ prefix: 'A title Is ', suffix: ' here?' });
});

test('stays inside the furniture that the words are in', () => {
  const markup = '<p>The story.</p><aside>Note: the quote again.</aside><p>More of it.</p>';
  expect(contextIn(markup)).toEqual({ prefix: 'Note: ', suffix: ' again.' });
});

test('is empty where the words are all there is', () => {
  expect(contextIn('<p>the quote</p>')).toEqual({ prefix: '', suffix: '' });
});

test('is 64 characters at most, and whole words', () => {
  const words = 'infection '.repeat(20);
  const { prefix, suffix } = contextIn(`<p>${words}the quote ${words}</p>`);
  expect(prefix).toBe('infection '.repeat(6));
  expect(suffix).toBe(' infection'.repeat(6));
});

test('takes what there is of a script without spaces, and no half of a character', () => {
  const { prefix, suffix } = contextIn(`<p>${'手'.repeat(80)}the quote${'👩'.repeat(80)}</p>`);
  expect(prefix).toBe('手'.repeat(64));
  expect(suffix).toBe('👩'.repeat(32));
  const { prefix: pairs } = contextIn(`<p>${'👩'.repeat(80)}!the quote</p>`);
  expect(pairs).toBe(`${'👩'.repeat(31)}!`);
});
