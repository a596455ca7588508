const typing = 'input, textarea, select';

const isTyping = (element: Element | null): boolean =>
  !!element && (element.matches(typing) || (element as HTMLElement).isContentEditable);

const elementAt = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/**
 * The words selected in a page: a range of its own, or null where nothing but white space is
 * selected, or where text is being edited.
 */
export function readSelection(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (range.collapsed || !/\S/.test(range.toString())) return null;
  if (isTyping(document.activeElement) || isTyping(elementAt(range.commonAncestorContainer))) {
    return null;
  }
  return range;
}
