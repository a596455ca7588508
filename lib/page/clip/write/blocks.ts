import { createMarkdownContent } from 'defuddle/full';
import { writeLists } from './lists.ts';
import { writeNotes } from './notes.ts';
import { piecesOf } from './pieces.ts';
import { Places, type Writer } from './places.ts';

/** Writes Markdown by Defuddle's hand, lists of lists and notes of several paragraphs by our own. */
export function writerFor(url: string): Writer {
  const write: Writer = (root) => {
    const places = new Places();
    writeNotes(root, places, write);
    writeLists(root, places, write);
    const written = piecesOf(root).map((piece) => createMarkdownContent(piece, url));
    return places.fill(written.filter(Boolean).join('\n\n'));
  };
  return write;
}
