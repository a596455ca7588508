import fc from 'fast-check';
import type { Edit } from '../../components/editor/commands/edit.ts';

const letters = [
  'a',
  'é',
  'e\u0301',
  'ש',
  '漢',
  'का',
  '👩‍👩‍👧',
  '👍🏽',
  '🇩🇪',
  '1',
  ' ',
  ' ',
  '\n',
  '!',
  '_',
  '~',
];

/** Texts with a selection in them, such as members type; without the signs of Markdown unless some are given. */
export const typedTexts = (signs: readonly string[] = []): fc.Arbitrary<Edit> =>
  fc
    .record({
      units: fc.array(fc.constantFrom(...letters, ...signs), { maxLength: 30 }),
      from: fc.nat(30),
      length: fc.nat(30),
    })
    .map(({ units, from, length }) => ({
      text: units.join(''),
      start: units.slice(0, from).join('').length,
      end: units.slice(0, from + length).join('').length,
    }));

/** The selection with `|` at both of its ends, or where the caret is. */
export const show = ({ text, start, end }: Edit): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

/** The edit that `show` shows. */
export function edit(shown: string): Edit {
  const [before = '', selected = '', after] = shown.split('|');
  if (after === undefined) {
    return { text: before + selected, start: before.length, end: before.length };
  }
  const end = before.length + selected.length;
  return { text: before + selected + after, start: before.length, end };
}
