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

/** Between a letter and a mark with punctuation behind it, Markdown needs the gap to tell where the mark begins. */
const belong = (outside: string, inside: string): boolean =>
  /\S/.test(outside) && (/[\p{L}\p{N}]/u.test(inside) || !/[\p{L}\p{N}]/u.test(outside));

/**
 * Notes where marked-up words go on without a space (`<em>Valley</em>'s`): Defuddle parts them, and
 * {@link rejoin} puts them together again.
 */
export function noteJoins(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('pre, code, script, style, textarea')) continue;
    const { previousSibling, nextSibling, data } = node;
    const [first = '', last = ''] = [data.at(0), data.at(-1)];
    if (isMarking(nextSibling) && belong(last, nextSibling?.textContent?.at(0) ?? ''))
      node.data += joint;
    if (isMarking(previousSibling) && belong(first, previousSibling?.textContent?.at(-1) ?? ''))
      node.data = joint + node.data;
  }
}

/** Closes the gaps that were made at the noted places. */
export const rejoin = (text: string): string => text.replace(/ ?\uE000 ?/g, '');
