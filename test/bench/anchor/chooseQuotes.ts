import type { Span } from '../../../lib/page/anchor/span.ts';
import type { TextIndex } from '../../../lib/page/anchor/textIndex.ts';
import type { Random } from './random.ts';

/** A place between two characters of a text node, kept true while the text is edited. */
export interface Point {
  node: Text;
  offset: number;
}

/** Where a quote's words really are. */
export interface Truth {
  start: Point;
  end: Point;
  gone: boolean;
  range(): Range;
}

const notSeen = 'script, style, noscript, template, textarea, select, head, title, iframe, svg';

/** Text nodes that are laid out. */
export function seenTexts(document: Document): Text[] {
  const texts: Text[] = [];
  // One for all: browsers follow every range with every change of the page.
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || parent.closest(notSeen) || !/\S/.test(text.data)) continue;
    range.selectNodeContents(text);
    if (range.getClientRects().length > 0) texts.push(text);
  }
  return texts;
}

function pointAt(texts: readonly Text[], starts: readonly number[], offset: number): Point {
  let low = 0;
  let high = texts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { node: texts[low]!, offset: offset - starts[low]! };
}

/**
 * Ranges of 20 to 600 characters that begin and end with whole words and do not overlap, some of them
 * over several elements.
 * @param within only in elements of this selector, and each in one of them
 */
export function chooseQuotes(
  document: Document,
  random: Random,
  most: number,
  within: string | null = null,
): Truth[] {
  const texts = seenTexts(document).filter(
    (text) => within === null || text.parentElement?.closest(within),
  );
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const raw = texts.map(({ data }) => data).join('');
  const begins = new Set(starts);
  const isEdge = (at: number) => /\s/.test(raw[at] ?? ' ') || begins.has(at);
  const taken: Span[] = [];
  const chosen: Truth[] = [];
  for (let tries = 0; chosen.length < most && tries < most * 20; tries++) {
    let start = random.between(0, Math.max(0, length - 30));
    while (start < length && !isEdge(start)) start++;
    while (start < length && /\s/.test(raw[start]!)) start++;
    let end = start + Math.round(20 * 30 ** random.next());
    while (end < length && !isEdge(end)) end++;
    if (end >= length || taken.some((span) => start < span.end + 2 && end > span.start - 2))
      continue;
    while (/\s/.test(raw[end - 1]!)) end--;
    if (raw.slice(start, end).replace(/\s+/g, ' ').trim().length < 20) continue;
    const from = pointAt(texts, starts, start);
    const last = pointAt(texts, starts, end - 1);
    if (within && homeOf(from, within) !== homeOf(last, within)) continue;
    taken.push({ start, end });
    const truth: Truth = {
      start: from,
      end: { node: last.node, offset: last.offset + 1 },
      gone: false,
      range() {
        const range = document.createRange();
        range.setStart(truth.start.node, truth.start.offset);
        range.setEnd(truth.end.node, truth.end.offset);
        return range;
      },
    };
    chosen.push(truth);
  }
  return chosen;
}

const homeOf = ({ node }: Point, within: string): Element | null =>
  node.parentElement?.closest(within) ?? null;

/** Where a quote's words are now in a page's text; null where they were deleted. */
export const truthSpan = (truth: Truth, index: TextIndex): Span | null =>
  truth.gone ? null : index.offsetsOf(truth.range());
