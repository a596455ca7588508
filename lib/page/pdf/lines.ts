import { isTextItem } from './textItem.ts';

/** A line of a page, in points from its lower left corner. */
export interface Line {
  text: string;
  /** height of its tallest letters */
  size: number;
  start: number;
  end: number;
  baseline: number;
}

/** The lines of a page that say something, in the order in which the file draws them. */
export function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  const close = () => {
    if (open && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
    open = null;
  };
  for (const item of items) {
    if (!isTextItem(item)) continue;
    const [, , , , x = 0, y = 0] = item.transform;
    open ??= { text: '', size: 0, start: x, end: x, baseline: y };
    open.text += item.str;
    if (item.str.trim() !== '') {
      open.size = Math.max(open.size, item.height);
      open.start = Math.min(open.start, x);
      open.end = Math.max(open.end, x + item.width);
      open.baseline = y;
    }
    if (item.hasEOL) close();
  }
  close();
  return lines;
}
