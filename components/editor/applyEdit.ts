import type { Edit } from './commands/edit.ts';

/** Whether a place is between the two halves of a character beyond the 65536 first ones. */
const isHalf = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** The one part of a text that another one differs in, and what stands there. */
export function difference(
  before: string,
  after: string,
): { from: number; to: number; put: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  if (isHalf(before, from) || isHalf(after, from)) from--;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (isHalf(before, before.length - same) || isHalf(after, after.length - same)) same--;
  return { from, to: before.length - same, put: after.slice(from, after.length - same) };
}

/**
 * Puts an edit into a field as if it was typed, so that the browser can undo it. A browser that will not
 * have it typed gets the text set.
 */
export function applyEdit(field: HTMLTextAreaElement, { text, start, end }: Edit): void {
  field.focus();
  if (field.value !== text) {
    const { from, to, put } = difference(field.value, text);
    field.setSelectionRange(from, to);
    // Deprecated, and the only way that a browser's own undo knows of.
    const typed = put === '' ? 'delete' : 'insertText';
    field.ownerDocument.execCommand?.(typed, false, put);
    if (field.value !== text) {
      const at = difference(field.value, text);
      field.setRangeText(at.put, at.from, at.to);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  field.setSelectionRange(start, end);
}
