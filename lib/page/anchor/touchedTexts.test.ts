// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { TextIndex } from './textIndex.ts';
import { touchedTexts } from './touchedTexts.ts';

beforeEach(() => {
  document.body.innerHTML = '<p>one</p><p>two</p><p>three</p><p>four</p>';
});

const paragraph = (at: number) => document.querySelectorAll('p')[at]!;

function touchedBy(change: () => void): string[] {
  const before = new TextIndex(document).reading;
  change();
  return [...touchedTexts(before, new TextIndex(document).reading)].map(({ data }) => data).sort();
}

test('nothing', () => {
  expect(touchedBy(() => {})).toEqual([]);
});

test('words that say something else', () => {
  expect(touchedBy(() => (paragraph(1).firstChild!.nodeValue = 'deux'))).toEqual(['deux']);
});

test('words that are new, and their neighbours', () => {
  expect(touchedBy(() => paragraph(1).after('between'))).toEqual(['between', 'three', 'two']);
});

test('the neighbours of words that went', () => {
  expect(touchedBy(() => paragraph(1).remove())).toEqual(['one', 'three']);
  expect(touchedBy(() => paragraph(2).remove())).toEqual(['three']);
});

test('words that moved, and their neighbours', () => {
  expect(touchedBy(() => document.body.append(paragraph(0)))).toEqual(['four', 'one', 'two']);
});
