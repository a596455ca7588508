import type { Hlc } from './hlc.ts';

/** The tables with a text that is merged where two devices change it, and the field it is in. */
export const longTexts = { contents: 'markdown', annotations: 'body' } as const;
export type TextTable = keyof typeof longTexts;

/** A long text as it was at some time. */
export interface TextVersion {
  text: string;
  /** the clock that set it */
  clock: Hlc;
}

/** What a row with a long text carries beside it. */
export interface Versioned {
  /** the clock that set the text, which a change of it names as what it was made of; null: not known */
  textClock: Hlc | null;
}

export const hasLongText = (table: string): table is TextTable => Object.hasOwn(longTexts, table);
