/** From the private use area, with a full stop behind it: makes an item end as sentences do. */
const stop = '\uE001.';

/** A date, or what stands in a list of a blog's tags and sections. */
const isLabel = (item: Element): boolean =>
  item.querySelector('a, time, button') !== null ||
  /\b(?:19|20)\d\d\b/.test(item.textContent ?? '');

/**
 * Defuddle takes short lists near the beginning and the end for a blog's dates and tags: a recipe must not
 * lose its ingredients. A list without links and dates is given the look of sentences; {@link unpoint}
 * takes it away again.
 */
export function pointLists(root: Element): void {
  for (const list of root.querySelectorAll('ul, ol')) {
    const items = [...list.children].filter((child) => child.localName === 'li');
    if (items.length > 0 && !items.some(isLabel)) items[0]!.append(stop);
  }
}

/** Takes away what {@link pointLists} added. */
export const unpoint = (text: string): string => text.replaceAll(stop, '');
