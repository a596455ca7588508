import { type Command, type Edit, splice, wholeCharacters, withoutEnds } from './edit.ts';
import { itemMarker } from './marker.ts';

/** How often a character stands in a row before, or after, a place. */
function run(text: string, at: number, mark: string, step: -1 | 1): number {
  let length = 0;
  while (text[step < 0 ? at - 1 - length : at + length] === mark) length++;
  return length;
}

/** The selection without the marks that it begins and ends with, so that they are found around it. */
export function withoutMarks({ text, start, end }: Edit, mark: string): Edit {
  let inner = 0;
  while (
    end - start > 2 * inner + 1 &&
    text[start + inner] === mark &&
    text[end - 1 - inner] === mark
  )
    inner++;
  const within = text.slice(start + inner, end - inner);
  // Marks beside white space are none.
  if (within !== within.trim()) return { text, start, end };
  return { text, start: start + inner, end: end - inner };
}

/** How many of a mark a selection has on both of its sides. */
export const marksAround = ({ text, start, end }: Edit, mark: string): number =>
  Math.min(run(text, start, mark, -1), run(text, end, mark, 1));

/** Puts marks around a selection, or takes them away; what was selected stays selected. */
export const around = ({ text, start, end }: Edit, marks: string): Edit => ({
  text: splice(text, start, end, marks + text.slice(start, end) + marks),
  start: start + marks.length,
  end: end + marks.length,
});

export const notAround = ({ text, start, end }: Edit, count: number): Edit => ({
  text: splice(text, start - count, end + count, text.slice(start, end)),
  start: start - count,
  end: end - count,
});

/** Of three stars in a row one is for italic and two are for bold. */
const isOn = (stars: number, width: 1 | 2): boolean => (stars & width) !== 0;

const starred = (part: Edit, width: 1 | 2): boolean => isOn(marksAround(part, '*'), width);

/** Emphasis ends with its paragraph, so each line of a selection gets its own, after its bullet. */
function partsOf(edit: Edit): Edit[] {
  const { text, start, end } = edit;
  if (start === end) return [edit];
  const parts: Edit[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const isWhole = at === 0 || text[at - 1] === '\n';
    const marker = isWhole ? (itemMarker.exec(line)?.[0].length ?? 0) : 0;
    const part = withoutEnds({ text, start: at + marker, end: at + line.length });
    if (text.slice(part.start, part.end).trim() !== '') parts.push(withoutMarks(part, '*'));
    at += line.length + 1;
  }
  return parts;
}

/** Where all lines of the selection have the stars they lose them, else those get them that have not. */
const emphasis =
  (width: 1 | 2): Command =>
  (edit) => {
    const parts = partsOf(withoutEnds(wholeCharacters(edit)));
    if (parts.length === 0) return edit;
    const off = parts.every((part) => starred(part, width));
    let { text } = edit;
    let [start, end] = [parts[0]!.start, parts[0]!.end];
    let moved = 0;
    for (const part of parts) {
      const here = { text, start: part.start + moved, end: part.end + moved };
      const changed = starred(here, width) === off;
      const made = !changed ? here : off ? notAround(here, width) : around(here, '*'.repeat(width));
      moved += made.text.length - text.length;
      text = made.text;
      // Of several lines the marks are selected with them, so that they are found again.
      const outer = parts.length > 1 ? marksAround(made, '*') : 0;
      if (part === parts[0]) start = made.start - outer;
      end = made.end + outer;
    }
    return { text, start, end };
  };

export const bold = emphasis(2);
export const italic = emphasis(1);
