import { type Command, type Edit, splice } from './edit.ts';
import { linesOf } from './marker.ts';

interface LineStyle {
  /** the line begins so already */
  is: RegExp;
  /** what is taken away before the line gets its beginning */
  instead: RegExp;
  /** @param place of the line among those that get one, from 0 */
  beginning: (place: number) => string;
  /** whether a line without words gets it too */
  blank: boolean;
}

const indent = /^[ \t]*/;
const bullet = /^[-*+] +/;
const number = /^\d{1,9}[.)] +/;
const either = /^(?:[-*+]|\d{1,9}[.)]) +/;
const quoted = /^> ?/;

/** Where all lines begin so they lose it, else all get it. */
const eachLine =
  ({ is, instead, beginning, blank }: LineStyle): Command =>
  (edit) => {
    const { from, to } = linesOf(edit);
    const lines = edit.text.slice(from, to).split('\n');
    const rest = (line: string) => line.slice(indent.exec(line)![0].length);
    const meant = (line: string) => blank || lines.length === 1 || line.trim() !== '';
    const off = lines.filter(meant).every((line) => is.test(rest(line)));
    let place = 0;
    const made = lines.map((line) => {
      if (!meant(line)) return line;
      const before = line.slice(0, line.length - rest(line).length);
      if (off) return before + rest(line).replace(is, '');
      return before + beginning(place++) + rest(line).replace(instead, '');
    });
    return placed(edit, from, to, lines, made);
  };

/** The lines in their place. A caret stays at its letter; what was selected of lines is all of them afterwards. */
function placed(edit: Edit, from: number, to: number, lines: string[], made: string[]): Edit {
  const text = splice(edit.text, from, to, made.join('\n'));
  const end = from + made.join('\n').length;
  if (edit.start !== edit.end) return { text, start: from, end };
  const grown = made[0]!.length - lines[0]!.length;
  const caret = Math.min(Math.max(edit.start + grown, from), end);
  return { text, start: caret, end: caret };
}

export const bulletList = eachLine({
  is: bullet,
  instead: either,
  beginning: () => '- ',
  blank: false,
});

export const numberedList = eachLine({
  is: number,
  instead: either,
  beginning: (place) => `${place + 1}. `,
  blank: false,
});

/** A line without words between two quoted ones belongs to the quote. */
export const quote = eachLine({
  is: quoted,
  instead: /^$/,
  beginning: () => '> ',
  blank: true,
});
