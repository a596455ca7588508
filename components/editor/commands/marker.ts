/** What an item of a list, or a quoted line, begins with: indent, bullet or number, a box to tick. */
export const itemMarker = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?/;

/** Where the line begins that a place is in. `lastIndexOf` would look at the first letter for a place before it. */
const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;

/** Where the lines begin and end that a selection touches. */
export function linesOf({ text, start, end }: { text: string; start: number; end: number }): {
  from: number;
  to: number;
} {
  const from = lineStart(text, start);
  // A selection that ends where a line begins has nothing of that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const next = text.indexOf('\n', last);
  return { from, to: next < 0 ? text.length : next };
}

/** A line that opens or closes a block of code. */
export const fence = /^\s{0,3}(`{3,}|~{3,})/;

/** Whether a place is within a block of code. */
export function isInCode(text: string, at: number): boolean {
  let open: string | null = null;
  for (const line of text.slice(0, lineStart(text, at)).split('\n')) {
    const marks = fence.exec(line)?.[1];
    if (!marks) continue;
    if (open === null) open = marks;
    else if (marks[0] === open[0] && marks.length >= open.length) open = null;
  }
  return open !== null;
}
