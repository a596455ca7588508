import type { Piece } from './readText.ts';
import { isInsidePair, type Span } from './span.ts';
import type { TextIndex } from './textIndex.ts';

/** How much text on each side of a quote is kept to know it by, in UTF-16 code units. */
const contextLength = 64;

/** Parts of a page that stand around what people read, and change without it (HTML AAM, landmark roles). */
const furniture = [
  'nav, aside, form, button, dialog, menu',
  '[role="navigation"], [role="complementary"], [role="search"], [role="banner"], [role="contentinfo"]',
  ':is(header, footer):not(:is(article, main, section, blockquote) *)',
].join(', ');

const furnitureAround = ({ node }: Piece): Element | null =>
  node.parentElement?.closest(furniture) ?? null;

/**
 * The text before and after some words, cut at whole words, at the edge of the page's furniture, and at 64
 * characters. Empty where the words begin or end what they stand in.
 */
export function contextOf(index: TextIndex, span: Span): { prefix: string; suffix: string } {
  const { text } = index;
  const { from, to } = edgesAround(index, span);
  return {
    prefix: before(text, span.start, Math.max(from, span.start - contextLength), from),
    suffix: after(text, span.end, Math.min(to, span.end + contextLength), to),
  };
}

/** How far context may reach: to the first words that are furniture, or that are not where these are. */
function edgesAround(index: TextIndex, span: Span): { from: number; to: number } {
  const { pieces } = index.reading;
  const firstPlace = index.placeAt(span.start);
  const lastPlace = index.placeAt(span.end - 1);
  const first = pieces[firstPlace];
  const last = pieces[lastPlace];
  if (!first || !last) return { from: 0, to: index.text.length };
  let from = first.start;
  let home = furnitureAround(first);
  for (let at = firstPlace - 1; at >= 0 && span.start - from < contextLength; at--) {
    if (furnitureAround(pieces[at]!) !== home) break;
    from = pieces[at]!.start;
  }
  let to = last.end;
  home = furnitureAround(last);
  for (let at = lastPlace + 1; at < pieces.length && to - span.end < contextLength; at++) {
    if (furnitureAround(pieces[at]!) !== home) break;
    to = pieces[at]!.end;
  }
  return { from, to };
}

/** @param edge what stands before it is not context, so that `from` may be in the middle of no word there */
function before(text: string, start: number, from: number, edge: number): string {
  const context = text.slice(isInsidePair(text, from) ? from + 1 : from, start);
  const cut = from > edge && text[from - 1] !== ' ' ? context.indexOf(' ') + 1 : 0;
  return cut < context.length ? context.slice(cut) : context;
}

function after(text: string, end: number, to: number, edge: number): string {
  const context = text.slice(end, isInsidePair(text, to) ? to - 1 : to);
  const cut = to < edge && text[to] !== ' ' ? context.lastIndexOf(' ') : context.length;
  return cut > 0 ? context.slice(0, cut) : context;
}
