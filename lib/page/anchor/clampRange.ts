import { firstCharacters } from '../../model/text.ts';
import { liveIndexOf } from './liveIndex.ts';

/**
 * A range that holds at most `limit` characters (code points) of text: the same one where it fits, else
 * one that ends at the last whole word that fits.
 * @param root the document, or the element whose text is counted
 */
export function clampRange(range: Range, root: Node, limit: number): Range {
  const index = liveIndexOf(root).now();
  const span = index.offsetsOf(range);
  if (!span) return range;
  const words = index.text.slice(span.start, span.end);
  const fitting = firstCharacters(words, limit);
  if (fitting.length === words.length) return range;
  const wordEnd = words[fitting.length] === ' ' ? fitting.length : fitting.lastIndexOf(' ');
  const end = span.start + (wordEnd > 0 ? wordEnd : fitting.length);
  return index.rangeOf({ start: span.start, end }) ?? range;
}
