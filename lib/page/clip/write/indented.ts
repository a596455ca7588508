/** A block of Markdown behind a marker, its further lines indented so that they belong to it. */
export const indented = (marker: string, block: string, indent: string): string =>
  marker + block.replace(/\n(?=[^\n])/g, `\n${indent}`);
