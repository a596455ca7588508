import type { Scores } from './score.ts';

/** A word in a larger share of the pages than this does not tell one from another. */
const commonShare = 0.5;
/** Of fewer pages than this, nothing can be said by shares. */
const fewest = 20;

/**
 * The words of a query by which pages are told from each other, as bits: a page is not better for also holding
 * `what` or `when`, in whatever language. Where all are common, all count.
 * @param words how many there are
 */
export function tellingWords(all: readonly Scores[], words: number): number {
  const every = words === 0 ? 0 : 2 ** words - 1;
  const documents = all.reduce((sum, { words: masks }) => sum + masks.length, 0);
  if (documents < fewest) return every;
  const counts = new Uint32Array(words);
  for (const { words: masks } of all) {
    for (let document = 0; document < masks.length; document++) {
      for (let rest = masks[document]!; rest !== 0; rest &= rest - 1) {
        counts[31 - Math.clz32(rest & -rest)]!++;
      }
    }
  }
  let telling = 0;
  for (let word = 0; word < words; word++) {
    if (counts[word]! <= documents * commonShare) telling |= 1 << word;
  }
  return telling === 0 ? every : telling;
}
