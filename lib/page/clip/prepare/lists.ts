/** From the private use area, with a full stop behind it: makes an item end as sentences do. */
const stop = '\uE001.';

/** A date, or what stands in a list of a blog's tags and sections. */
const isLabel = (item: Element): boolean =>
  item.querySelector('a, time, button') !== null ||
  /\b(?:19|20)\d\d\b/.test(item.textContent ?? '');

/** Puts the sign behind an item's last words, so that it stands on no line of its own. */
function point(item: Element): void {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walker.nextNode()) {
    if (/\S/.test(walker.currentNode.nodeValue ?? '')) last = walker.currentNode as Text;
  }
  if (last) last.data = last.data.trimEnd() + stop;
}

/**
 * Defuddle takes short lists near the beginning and the end for a blog's dates and tags: a recipe must not
 * lose its ingredients. A list without links and dates is given the look of sentences; {@link unpoint}
 * takes it away again.
 */
export function pointLists(root: Element): void {
  for (const list of root.querySelectorAll('ul, ol')) {
    const items = [...list.children].filter((child) => child.localName === 'li');
    if (items.length > 0 && !items.some(isLabel)) point(items[0]!);
  }
}

/** Takes away what {@link pointLists} added. */
export const unpoint = (text: string): string => text.replace(/ ?\uE001\./g, '');
