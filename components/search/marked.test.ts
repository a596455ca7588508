import { expect, test } from 'vitest';
import { marked } from './marked.ts';

/** The text with what matched in brackets. */
const show = (text: string, ...matched: string[]) =>
  marked(text, matched)
    .map((stretch) => (stretch.matched ? `[${stretch.text}]` : stretch.text))
    .join('');

test('marks each matched word as it is written', () => {
  expect(show('Missed spots: the missed spots', 'Missed', 'missed', 'spots')).toBe(
    '[Missed] [spots]: the [missed] [spots]',
  );
});

test('a word is not marked within a longer one', () => {
  expect(show('The spotless spot', 'spot')).toBe('The spotless [spot]');
});

test('marks within text that has no spaces between words', () => {
  expect(show('手指衛生は大切です', '衛生')).toBe('手指[衛生]は大切です');
});

test('characters with a meaning in patterns are text', () => {
  expect(show('axb (a.b', 'a.b')).toBe('axb ([a.b]');
});

test('text without a match stays whole', () => {
  expect(marked('nothing here', [])).toEqual([{ text: 'nothing here', matched: false }]);
  expect(marked('', ['x'])).toEqual([]);
});
