const target = String.raw`\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,500}")?\)`;

/** Markdown's marks, each with what is left of it. Every repetition is bounded, so the time is linear in the text. */
const marks: [RegExp, string][] = [
  [/^[ \t]*(?:```|~~~).*$/gm, ''],
  [new RegExp(String.raw`!\[([^[\]]{0,1000})\]${target}`, 'g'), '$1'],
  [new RegExp(String.raw`\[([^[\]]{0,1000})\]${target}`, 'g'), '$1'],
  [/\[([^[\]]{0,1000})\]\[[^[\]]{0,200}\]/g, '$1'],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/gm, ''],
  [/^[ \t]{0,3}(?:>[ \t]?)*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+)?/gm, ''],
  [/\*\*|__|~~|`+/g, ''],
  [/\|/g, ' '],
  [/(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=\S)(?<!\\)[*_](?![\p{L}\p{N}])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\s+/g, ' '],
];

const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,2000})?>/gi;

/** A page's Markdown without the HTML that Markdown has no marks for. In a note, HTML is what was said. */
export const withoutTags = (markdown: string): string => markdown.replace(tag, ' ');

/** The words of a Markdown text on one line, without its marks and addresses. */
export const plainText = (markdown: string): string =>
  marks.reduce((text, [mark, left]) => text.replace(mark, left), markdown).trim();
