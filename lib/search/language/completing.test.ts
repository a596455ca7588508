import { expect, it } from 'vitest';
import { completingAt } from './completing.ts';

/** What is completed at the bar: its key, or the keys it may become; the text of its span in brackets; what was typed. */
function at(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completingAt(text, caret);
  if (!found) return null;
  const { span, typed } = found;
  const what = found.type === 'value' ? found.key : found.keys.join('/');
  return `${what} <${text.slice(span.start, span.end)}> ${typed}`;
}

it.each([
  ['ta|', 'tag <ta> ta'],
  ['x -Ta| y', 'tag <Ta> Ta'],
  ['BEF|', 'before <BEF> BEF'],
  ['tag:「手|', 'tag <「手> 手'],
  ['tag:|', 'tag <> '],
  ['tag:hy|', 'tag <hy> hy'],
  ['tag:hy|giene x', 'tag <hygiene> hy'],
  ['-tag:gloves,hy|', 'tag <hy> hy'],
  ['tag:gloves,| x', 'tag <> '],
  ['tag:glo|,hy', 'tag <glo> glo'],
  ['by:"Amina K|', 'by <"Amina K> Amina K'],
  ['by:"Am| gloves', 'by <"Am> Am'],
  ['by:"Am|ina K." gloves', 'by <"Amina K."> Am'],
  ['by:“Amina |', 'by <“Amina > Amina '],
  ['tag:x,"say ""y|', 'tag <"say ""y> say "y'],
  ['before:|', 'before <> '],
])('%s', (marked, expected) => {
  expect(at(marked)).toBe(expected);
});

it.each([
  '|',
  't|',
  'in|',
  'tag|',
  'ta |',
  't|a',
  '|tag:x',
  't|ag:x',
  'hand|',
  '-bef|',
  '-before:2|',
  '"ta|',
  '"x"ta|',
  '-|',
  'tag:"x"|',
  'befor:x|',
  `${'x '.repeat(600)}ta|`,
])('nothing at %s', (marked) => {
  expect(at(marked)).toBeNull();
});
