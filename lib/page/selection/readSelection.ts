const typing = 'input, textarea, select';

const isTyping = (element: Element | null): boolean =>
  !!element && (element.matches(typing) || (element as HTMLElement).isContentEditable);

const elementAt = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/**
 * The words selected in a page or in a frame of its own origin: a range of its own, or null where nothing but
 * white space is selected, or where text is being edited.
 */
export function readSelection(document: Document): Range | null {
  return selectionIn(focused(document)) ?? selectionIn(document);
}

/** Each frame keeps a selection of its own: that of the one with the focus is meant. */
function focused(document: Document): Document {
  const frame = document.activeElement;
  const inner = frame && 'contentDocument' in frame ? (frame as HTMLIFrameElement) : null;
  return inner?.contentDocument ? focused(inner.contentDocument) : document;
}

function selectionIn(document: Document): Range | null {
  const selection = document.getSelection();
  if (selection?.type !== 'Range' || selection.rangeCount === 0) return null;
  const range = composedRange(selection, document) ?? selection.getRangeAt(0).cloneRange();
  if (range.collapsed || !/\S/.test(range.toString())) return null;
  if (isTyping(document.activeElement) || isTyping(elementAt(range.commonAncestorContainer))) {
    return null;
  }
  return range;
}

/**
 * What is selected within an open shadow tree, which Chromium's `getRangeAt` does not tell; null where the
 * selection is in no such tree, or not in one alone (Selection API, `getComposedRanges`).
 */
function composedRange(selection: Selection, document: Document): Range | null {
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const [found] = selection.getComposedRanges?.({ shadowRoots }) ?? [];
    if (!found) return null;
    const { startContainer, startOffset, endContainer, endOffset } = found;
    const edges = [startContainer.childNodes[startOffset], endContainer.childNodes[endOffset - 1]];
    const roots = edges.flatMap((node) => (node as Element | undefined)?.shadowRoot ?? []);
    const deeper = roots.filter((root) => !shadowRoots.includes(root));
    if (deeper.length > 0) {
      shadowRoots.push(...deeper);
      continue;
    }
    const tree = startContainer.getRootNode();
    if (tree === document || tree !== endContainer.getRootNode()) return null;
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }
}
