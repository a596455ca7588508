/** A run of text as pdf.js reads it from a page; marked content has none of its own. */
export interface TextItem {
  str: string;
  /** the last of its line */
  hasEOL: boolean;
  /** PDF 32000-1, 8.3.3: the last two are where it stands on the page, in points from the lower left */
  transform: number[];
  width: number;
  height: number;
}

export const isTextItem = (item: object): item is TextItem => 'str' in item;
