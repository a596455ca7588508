/** From the private use area: no page means anything by it. */
const joint = '\uE000';

/** What marks words up without standing apart from those beside it. */
const marking = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'strong',
  'u',
]);

const isMarking = (node: Node | null): boolean =>
  node !== null && marking.has(node.nodeName.toLowerCase());

/**
 * Notes where marked-up words go on without a space (`<em>Valley</em>'s`): Defuddle parts them, and
 * {@link rejoin} puts them together again.
 */
export function noteJoins(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('pre, code, script, style, textarea')) continue;
    if (/^[\p{L}\p{N}'"]/u.test(node.data) && isMarking(node.previousSibling))
      node.data = joint + node.data;
    if (/[\p{L}\p{N}'"]$/u.test(node.data) && isMarking(node.nextSibling)) node.data += joint;
  }
}

/** Closes the gaps that were made at the noted places. */
export const rejoin = (text: string): string => text.replace(/ ?\uE000 ?/g, '');
