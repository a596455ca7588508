/** A text and what of it is selected, in UTF-16 code units; `start === end` is a caret. */
export interface Edit {
  text: string;
  start: number;
  end: number;
}

/** Makes another text of one. Pure: what is selected afterwards is part of the answer. */
export type Command = (edit: Edit) => Edit;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The same selection, grown so that it cuts no character in two: no emoji, no letter from its marks. */
export function wholeCharacters({ text, start, end }: Edit): Edit {
  const segments = graphemes.segment(text);
  const first = segments.containing(start);
  if (start === end) return { text, start: first?.index ?? start, end: first?.index ?? end };
  const last = segments.containing(end);
  const whole = !last || last.index === end ? end : last.index + last.segment.length;
  return { text, start: first?.index ?? start, end: whole };
}

/** The same selection without the white space at its ends; as it is where it holds nothing else. */
export function withoutEnds({ text, start, end }: Edit): Edit {
  const selected = text.slice(start, end);
  if (selected.trim() === '') return { text, start, end };
  const before = selected.length - selected.trimStart().length;
  const after = selected.length - selected.trimEnd().length;
  return { text, start: start + before, end: end - after };
}

/** Puts something in the place of a part of a text. */
export const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);
