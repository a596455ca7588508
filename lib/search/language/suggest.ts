import { type QueryKey, queryKeys } from './parsed.ts';

/**
 * Optimal string alignment: how many letters have to be put in, left out, replaced or swapped with their
 * neighbour to make one word of another (Damerau, "A Technique for Computer Detection and Correction of Spelling
 * Errors", CACM 7 (1964), no part changed twice).
 */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        last[column]! + 1,
        here[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, beforeLast[column - 2]! + 1);
      }
      here.push(least);
    }
    beforeLast = last;
    last = here;
  }
  return last[other.length]!;
}

/** The most alike of some words, the first of equals; null where none is near. */
function nearest<Word extends string>(
  typed: string,
  words: readonly Word[],
  isNear: (word: Word, away: number) => boolean,
): Word | null {
  const near = words
    // Much longer or shorter words are further away anyway.
    .filter((word) => Math.abs(word.length - typed.length) <= 2)
    .map((word) => ({ word, away: distance(typed, word) }))
    .filter(({ word, away }) => isNear(word, away))
    .sort((a, b) => a.away - b.away);
  return near[0]?.word ?? null;
}

const sameLetters = (one: string, other: string): boolean =>
  [...one].sort().join('') === [...other].sort().join('');

/**
 * The key that was meant by a mistyped one. Prose has words before colons (`note:`, `on:`, `size:`, `find:`), so the
 * shorter the key, the nearer it has to be: of short ones, letters may be swapped, and from three on one too many or
 * too few, but none another; of the long ones two mistakes are forgiven if the first letter is right.
 */
export function meantKey(typed: string): QueryKey | null {
  const lower = typed.toLowerCase();
  return nearest(lower, queryKeys, (key, away) => {
    if (sameLetters(key, lower)) return away === 1;
    if (key.length === 2 || lower.length === 2) return false;
    if (key.length <= 4) return away === 1 && key.length !== lower.length;
    return lower[0] === key[0] ? away <= 2 : away === 1;
  });
}

/** The value that was meant: one that begins so, or one that is a mistake away, or two after the same first letter. */
export function meantValue(typed: string, values: readonly string[]): string | null {
  const lower = typed.toLowerCase();
  const begun = values.find((value) => lower.length > 1 && value.startsWith(lower));
  return (
    begun ??
    nearest(
      lower,
      values,
      (value, away) =>
        away < value.length - 1 && (away === 1 || (away === 2 && lower[0] === value[0])),
    )
  );
}
