import { commonTree, inTree, isText, pushContents } from './flatTree.ts';
import { Layouts } from './layout.ts';
import { QGramIndex } from './qgramIndex.ts';
import { type Piece, type Reading, readText } from './readText.ts';
import { type Span, trimmed } from './span.ts';
import { runNow, type Steps } from './steps.ts';
import { collapse, rawIndex } from './whitespace.ts';

/** The words under a root, and where each of them stands in the DOM. A picture of the moment in which they were read. */
export class TextIndex {
  #grams: QGramIndex | null = null;

  constructor(
    readonly root: Node,
    readonly reading: Reading = runNow(readText(root, new Layouts())),
  ) {}

  get text(): string {
    return this.reading.text;
  }

  /** For finding where the text may be like something; made when it is first asked for. */
  *grams(): Steps<QGramIndex> {
    this.#grams ??= yield* QGramIndex.of(this.text);
    return this.#grams;
  }

  /** The first piece that a text node gives; undefined where it gives none. */
  pieceOf(node: Text): Piece | undefined {
    return this.reading.pieces[this.reading.places.get(node) ?? -1];
  }

  /** Where the words under a node begin; null where it has none, is hidden or elsewhere. */
  startOf(node: Node): number | null {
    const stack: Node[] = [node];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (!isText(next)) pushContents(stack, next);
      else if (this.reading.places.has(next)) return this.pieceOf(next)!.start;
    }
    return null;
  }

  /** Where the words under a node end; null where it has none, is hidden or elsewhere. */
  #endOf(node: Node): number | null {
    const stack: Node[] = [node];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (!isText(next)) {
        const contents: Node[] = [];
        pushContents(contents, next);
        for (let at = contents.length - 1; at >= 0; at--) stack.push(contents[at]!);
      } else if (this.reading.places.has(next)) return this.#piecesOf(next).at(-1)!.end;
    }
    return null;
  }

  /** The offsets of a range's words, without white space at its ends; null where it holds none. */
  offsetsOf(range: Range): Span | null {
    const start = this.#offsetAt(range.startContainer, range.startOffset);
    const end = this.#offsetAt(range.endContainer, range.endOffset);
    return start === null || end === null ? null : trimmed(this.text, { start, end });
  }

  /**
   * The range of some words; null where there are none, or where the page has changed since. No range
   * crosses the edge of a shadow tree or a frame: one that would takes in the whole of it.
   */
  rangeOf(span: Span): Range | null {
    const words = trimmed(this.text, span);
    if (!words) return null;
    const pieces = this.reading.pieces.slice(
      this.placeAt(words.start),
      this.placeAt(words.end - 1) + 1,
    );
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last || pieces.some(this.#isGone)) return null;
    const tree = commonTree(first.node, last.node);
    if (!tree) return null;
    const start = inTree(first.node, tree);
    const end = inTree(last.node, tree);
    const range = (start.ownerDocument ?? (start as Document)).createRange();
    if (start === first.node) range.setStart(start, rawAt(first, words.start));
    else if (start.parentNode) range.setStartBefore(start);
    else range.setStart(start, 0);
    if (end === last.node) range.setEnd(end, rawAt(last, words.end - 1) + 1);
    else if (end.parentNode) range.setEndAfter(end);
    else range.setEnd(end, end.childNodes.length);
    return range.collapsed ? null : range;
  }

  /** The piece that gives the character at an offset, or stands next after it. */
  pieceAt(offset: number): Piece | undefined {
    return this.reading.pieces[this.placeAt(offset)];
  }

  /** Where in the reading that piece is. */
  placeAt(offset: number): number {
    const { pieces } = this.reading;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pieces[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  readonly #isGone = ({ node, data }: Piece): boolean =>
    node.data !== data || node.isConnected !== this.root.isConnected;

  #piecesOf(node: Text): readonly Piece[] {
    const { pieces } = this.reading;
    const first = this.reading.places.get(node) ?? pieces.length;
    let end = first;
    while (pieces[end]?.node === node) end++;
    return pieces.slice(first, end);
  }

  /** The offset of a boundary point: of the first word after it. */
  #offsetAt(container: Node, offset: number): number | null {
    if (isText(container) && this.reading.places.has(container)) {
      const pieces = this.#piecesOf(container);
      const piece = pieces.find(({ to }) => offset <= to) ?? pieces.at(-1)!;
      const before = container.data.slice(piece.from, Math.max(piece.from, offset));
      return piece.start + collapse(before, piece.afterSpace).length;
    }
    const child = container.childNodes[offset] ?? null;
    if (container !== this.root && container.contains(this.root)) {
      const isAfter =
        !child || (this.root.compareDocumentPosition(child) & precedingOrInside) === 0;
      return isAfter && child !== this.root ? this.text.length : 0;
    }
    let before = child ? child.previousSibling : container.lastChild;
    let after: Node | null = child;
    for (let around: Node | null = container; around; around = around.parentNode) {
      for (; after; after = after.nextSibling) {
        const start = this.startOf(after);
        if (start !== null) return start;
      }
      for (; before; before = before.previousSibling) {
        const end = this.#endOf(before);
        if (end !== null) return end;
      }
      if (around === this.root) return null;
      // There are no words in it: so what matters is what stands beside it.
      before = around.previousSibling;
      after = around.nextSibling;
    }
    return null;
  }
}

/** `DOCUMENT_POSITION_PRECEDING` and `DOCUMENT_POSITION_CONTAINED_BY`, also for a node that contains the other. */
const precedingOrInside = 2 | 16;

/** Where in a piece's node the character at an offset stands. */
const rawAt = ({ from, to, data, start, afterSpace }: Piece, offset: number): number =>
  from + rawIndex(data.slice(from, to), offset - start, afterSpace);
