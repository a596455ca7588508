/**
 * Optimal string alignment: how many letters have to be put in, left out, replaced or swapped with their
 * neighbour to make one word of another (Damerau, "A Technique for Computer Detection and Correction of Spelling
 * Errors", CACM 7 (1964), no part changed twice).
 */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number): number => rows[row]![column]!;
  for (let row = 1; row <= a.length; row++) {
    rows[row]![0] = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        at(row - 1, column - 1) + (same ? 0 : 1),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(row - 2, column - 2) + 1);
      rows[row]![column] = best;
    }
  }
  return at(a.length, b.length);
}

/** The one of some words that was most likely meant: at most two letters away, and less than half of it. */
export function meant<Word extends string>(typed: string, words: readonly Word[]): Word | null {
  // Much longer or shorter words are further away anyway.
  const near = words
    .filter((word) => Math.abs(word.length - typed.length) <= 2)
    .map((word) => ({ word, away: distance(typed, word) }))
    .filter(({ word, away }) => away <= 2 && away * 2 < Math.max(word.length, typed.length))
    .sort((a, b) => a.away - b.away);
  return near[0]?.word ?? null;
}
