/** A stretch of text, and whether it matched. */
export interface Stretch {
  text: string;
  matched: boolean;
}
