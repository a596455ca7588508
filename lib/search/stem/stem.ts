/** What a word and its other forms have in common. */
export type Stem = (word: string) => string;
