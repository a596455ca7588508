import { type Command, type Edit, splice, wholeCharacters, withoutEnds } from './edit.ts';
import { around, marksAround, notAround, withoutMarks } from './inline.ts';
import { linesOf } from './marker.ts';

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));

/** Code within a line. It is fenced with more ticks than it holds itself. */
function inlineCode(edit: Edit): Edit {
  const inner = withoutMarks(withoutEnds(wholeCharacters(edit)), '`');
  const ticks = longestRun(inner.text.slice(inner.start, inner.end)) + 1;
  const there = marksAround(inner, '`');
  return there >= ticks ? notAround(inner, there) : around(inner, '`'.repeat(ticks));
}

const fenceOf = (line: string | undefined): string | null =>
  /^(`{3,})[^`]*$/.exec(line ?? '')?.[1] ?? null;

/** Lines of code between fences; the fences go where the lines have them already. */
export const codeBlock: Command = (edit) => {
  const { text, start, end } = edit;
  const { from, to } = linesOf(edit);
  const before = text
    .slice(0, Math.max(0, from - 1))
    .split('\n')
    .at(-1);
  const after = text.slice(to + 1).split('\n')[0];
  const opening = from > 0 ? fenceOf(before) : null;
  if (opening && after === opening) {
    const first = from - 1 - before!.length;
    return {
      text: splice(text, first, to + 1 + after.length, text.slice(from, to)),
      start: start - (from - first),
      end: Math.min(end, to) - (from - first),
    };
  }
  const inner = text.slice(from, to);
  const ticks = '`'.repeat(Math.max(3, longestRun(inner) + 1));
  const moved = ticks.length + 1;
  // Where the last line is empty, its end is selected with it: else it would not be one of the lines.
  const open = start < end && inner.endsWith('\n') ? 1 : 0;
  return {
    text: splice(text, from, to, `${ticks}\n${inner}\n${ticks}`),
    start: start + moved,
    end: Math.min(end, to) + moved + open,
  };
};

/** Code: within a line as it is, of several lines as a block. */
export const code: Command = (edit) =>
  edit.text.slice(edit.start, edit.end).trim().includes('\n') ? codeBlock(edit) : inlineCode(edit);
