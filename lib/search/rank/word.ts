/** A word asked for, folded. */
export interface QueryWord {
  text: string;
  /** what stands for it where all of it is there: the pairs of a Chinese word, the parts of `ISO-9001` */
  parts: string[];
  /** words that begin with it count too */
  prefix: boolean;
}

/** How far from what was typed a term may be. */
export interface Tolerance {
  /** edit distance forgiven, as a share of the word's length */
  fuzzy: number;
  /** terms that hold the word anywhere count, as a part of a compound does */
  within: boolean;
  /** the stem of a word, in each language that is asked for */
  stems: readonly ((word: string) => string)[];
}

/** Letters from which a typing mistake is forgiven, and from which a word is looked for within others. */
export const longEnough = 4;

/** The edit distance forgiven in a word: none in a short one, and never more than MiniSearch's own 6. */
export const forgiven = (word: string, share: number): number =>
  word.length < longEnough ? 0 : Math.min(6, Math.round(word.length * share));
