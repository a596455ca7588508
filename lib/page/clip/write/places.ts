/** What is inside an element, written as Markdown; uses the element up. */
export type Writer = (root: Element) => string;

/** From the private use area, around the number of what is to stand in a place. */
const [open, close] = ['\uE002', '\uE003'];

/** Blocks that are written apart from the text around them, and put back where they stood. */
export class Places {
  readonly #blocks: string[] = [];

  /** Puts a paragraph that stands for a block of Markdown in the place of an element. */
  keep(element: Element, block: string): void {
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.textContent = `${open}${this.#blocks.push(block) - 1}${close}`;
    element.replaceWith(paragraph);
  }

  /** The Markdown with all blocks in their places, each line behind what stands before the place: `> `. */
  fill(markdown: string): string {
    return markdown.replace(
      new RegExp(`^(.*)${open}(\\d+)${close}`, 'gm'),
      (_, before: string, at: string) =>
        (this.#blocks[Number(at)] ?? '')
          .split('\n')
          .map((line, row) => (row === 0 ? before : before.replace(/[^\s>]/g, ' ')) + line)
          .map((line) => line.replace(/[ \t]+$/, ''))
          .join('\n'),
    );
  }
}
