/** The part of a selection that is under the root of what notes are pinned to; null where no words of it are. */
export function withinRoot(selected: Range, root: Node): Range | null {
  if (root.nodeType === Node.DOCUMENT_NODE) return selected;
  if (!selected.intersectsNode(root)) return null;
  const all = selected.startContainer.ownerDocument?.createRange() ?? new Range();
  all.selectNodeContents(root);
  const range = selected.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) {
    range.setStart(all.startContainer, all.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0) {
    range.setEnd(all.endContainer, all.endOffset);
  }
  return /\S/.test(range.toString()) ? range : null;
}
