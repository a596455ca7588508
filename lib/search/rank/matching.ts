import { bits } from './best.ts';
import type { Scores } from './score.ts';

/**
 * Of the documents let through those that hold as many of the words as any does; all where none are asked for.
 * @param telling the words that count, as bits
 * @returns 1 for each, by segment, and how many they are
 */
export function matching(
  all: readonly Scores[],
  through: readonly Uint8Array[],
  telling: number,
): { matches: Uint8Array[]; count: number } {
  let mostHeld = 0;
  for (const [source, { words }] of all.entries()) {
    const open = through[source]!;
    for (let document = 0; document < words.length; document++) {
      if (open[document] === 1) mostHeld = Math.max(mostHeld, bits(words[document]! & telling));
    }
  }
  let count = 0;
  const matches = all.map(({ words }, source) => {
    const open = through[source]!;
    const here = new Uint8Array(words.length);
    for (let document = 0; document < here.length; document++) {
      if (open[document] === 0 || bits(words[document]! & telling) < mostHeld) continue;
      here[document] = 1;
      count++;
    }
    return here;
  });
  return { matches, count };
}
