import { indented } from './indented.ts';
import type { Places, Writer } from './places.ts';

/** Items with these in them go wrong by Defuddle's hand; it writes all other lists well. */
const structured = ':is(ul, ol):has(ul, ol, pre, table, blockquote, p ~ p)';

/** What stands apart from the line before it. */
const apart = 'p, pre, table, blockquote, h1, h2, h3, h4, h5, h6';

const isOutermost = (list: Element, root: Element): boolean => {
  const around = list.parentElement?.closest('ul, ol, table');
  return root.contains(list) && !(around && root.contains(around));
};

/** The items of a list: a list that stands between them, as old editors write it, belongs to the one before. */
function itemsOf(list: Element): Element[] {
  for (const child of [...list.children]) {
    const before = child.previousElementSibling;
    if (child.localName !== 'li' && before?.localName === 'li') before.append(child);
  }
  return [...list.children];
}

function writeList(list: Element, write: Writer): string {
  const items = itemsOf(list);
  const isTight = !items.some((item) =>
    item.querySelector(`:scope > :is(${apart}) ~ :is(${apart})`),
  );
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  const written = items.map((item) => {
    const marker = list.localName === 'ol' ? `${number++}. ` : '- ';
    const indent = marker.length > 4 ? ' '.repeat(marker.length) : '\t';
    const text = write(item).trim();
    // Only what no code is in: an empty line in code stays.
    const block = isTight && !/^\s*(?:```|~~~)/m.test(text) ? text.replace(/\n{2,}/g, '\n') : text;
    return indented(marker, block, indent);
  });
  return written.join(isTight ? '\n' : '\n\n');
}

/** Writes lists whose items have lists, code, tables or paragraphs of their own in them. */
export function writeLists(root: Element, places: Places, write: Writer): void {
  for (const list of root.querySelectorAll(structured)) {
    if (isOutermost(list, root)) places.keep(list, writeList(list, write));
  }
}
