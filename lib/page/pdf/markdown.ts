import { type Block, blocksOf } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';

/** Presentation forms of two or three letters in one (Unicode, Alphabetic Presentation Forms). */
const ligature = /[\ufb00-\ufb06]/g;

const plain = (text: string): string =>
  text
    .replace(ligature, (one) => one.normalize('NFKC'))
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ');

const escaped = (text: string): string =>
  plain(text)
    .replace(/[\\`*_[\]<>&]/g, (sign) => `\\${sign}`)
    .replace(/^(?:[#+-]|=+$|~{3})/, (sign) => `\\${sign}`);

/** Headings of the largest letters are of the first level below the title; there are three levels. */
function headingLevels(blocks: readonly Block[]): (size: number) => number {
  const sizes = blocks.filter(({ kind }) => kind === 'heading').map(({ size }) => Math.round(size));
  const distinct = [...new Set(sizes)].sort((a, b) => b - a);
  return (size) => Math.min(distinct.indexOf(Math.round(size)), 2) + 2;
}

/** What a document says, as it can be kept. */
export interface DocumentText {
  markdown: string;
  /** the same words without marks */
  text: string;
  /** the first of the largest headings on the first page that has one; empty without headings */
  heading: string;
  /** the first paragraph that is long enough to say what the document is about; empty without */
  opening: string;
}

const longEnough = 80;

/**
 * Reads a document's text in the order in which it is drawn. Words broken at the end of lines are whole again,
 * running titles are left out, and the beginning of each page but the first is marked `*— 2 —*`.
 * @param pages what pdf.js reads from each page
 */
export function documentText(pages: readonly (readonly object[])[]): DocumentText {
  const blocks = blocksOf(withoutFurniture(pages.map(linesOf)));
  const levelOf = headingLevels(blocks);
  const parts: string[] = [];
  let page = 1;
  for (const block of blocks) {
    if (block.page !== page) parts.push(`*— ${block.page} —*`);
    page = block.page;
    const text = escaped(block.text);
    if (block.kind === 'heading') parts.push(`${'#'.repeat(levelOf(block.size))} ${text}`);
    else parts.push(block.kind === 'entry' ? `- ${text}` : text);
  }
  const first = blocks[0]?.page;
  const headings = blocks.filter((block) => block.kind === 'heading' && block.page === first);
  const largest = Math.max(...headings.map(({ size }) => size));
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  return {
    markdown: parts.join('\n\n').replace(/^(- .*)\n\n(?=- )/gm, '$1\n'),
    text: blocks.map(({ text }) => plain(text)).join('\n'),
    heading: plain(headings.find(({ size }) => size === largest)?.text ?? ''),
    opening: plain(paragraphs.find(({ text }) => text.length >= longEnough)?.text ?? ''),
  };
}
