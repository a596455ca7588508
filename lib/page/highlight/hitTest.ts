/**
 * Whether a point of the window is on a range's words: not on the blank beside them, as it would be with
 * the boxes of the blocks in between.
 */
export function covers(range: Range, x: number, y: number): boolean {
  if (!isInside(range.getBoundingClientRect(), x, y)) return false;
  return textParts(range).some((part) =>
    [...part.getClientRects()].some((box) => isInside(box, x, y)),
  );
}

const isInside = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** The range, cut at the edges of text nodes. */
function textParts(range: Range): Range[] {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  if (commonAncestorContainer.nodeType === Node.TEXT_NODE) return [range];
  const document = commonAncestorContainer.ownerDocument ?? (commonAncestorContainer as Document);
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const parts: Range[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!range.intersectsNode(text)) continue;
    const part = document.createRange();
    part.setStart(text, text === startContainer ? startOffset : 0);
    part.setEnd(text, text === endContainer ? endOffset : text.length);
    parts.push(part);
  }
  return parts;
}
