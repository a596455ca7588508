import { fold } from './fold.ts';
import { unspaced, wordPattern } from './terms.ts';

/** The words of a text in a row, as phrases are looked for in it: folded, a space around each. */
export const sequenceOf = (text: string): string =>
  ` ${(fold(text).match(wordPattern) ?? []).join(' ')} `;

/** Whether a sequence holds another; within a script without spaces, anywhere. */
export const holdsSequence = (text: string, phrase: string): boolean =>
  text.includes(unspaced.test(phrase) ? phrase.trim() : phrase);
