/** Text or a list that was longer than its limit, so that surfaces can say what was cut. */
export interface Cut {
  field: string;
  /** code points of text, or entries of a list */
  kept: number;
  given: number;
}
