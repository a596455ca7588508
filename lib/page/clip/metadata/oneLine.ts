/** Text without line breaks and doubled spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text in one line; null where there is none. */
export const orNull = (text: string | null | undefined): string | null =>
  oneLine(text ?? '') || null;
