import { commonTree, inTree, isElement, isText, pushContents } from './flatTree.ts';
import { type Layout, layoutUnder } from './layout.ts';
import { collapse, rawIndex } from './whitespace.ts';

/** Offsets into a text in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one text node gives to the text. */
interface Piece extends Span {
  readonly node: Text;
  /** whether the text before it ends in a space, so that one at its start is not seen */
  readonly afterSpace: boolean;
}

/** Marks the place on the stack where all below a node is done. */
class Exit {
  constructor(
    readonly node: Node,
    readonly start: number,
    readonly layout: Layout,
  ) {}
}

/**
 * The words under a root as people see them, and where each of them stands in the DOM.
 * White space is collapsed, the edges of blocks count as a space, what is not displayed is left out,
 * open shadow trees are in where they show. A picture of the moment in which it was made.
 */
export class TextIndex {
  readonly text: string;
  /** those that give at least one character, in order */
  readonly #pieces: Piece[] = [];
  readonly #spans = new Map<Node, Span | Piece>();

  constructor(readonly root: Node) {
    const layoutOf = layoutUnder(root);
    const parts: string[] = [];
    let length = 0;
    let afterSpace = true;
    const add = (part: string) => {
      parts.push(part);
      length += part.length;
      afterSpace = part.endsWith(' ');
    };
    const edge = () => {
      if (!afterSpace) add(' ');
    };

    // A stack of our own: a page may nest deeper than calls can.
    const pending: (Node | Exit)[] = [root];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next instanceof Exit) {
        this.#spans.set(next.node, { start: next.start, end: length });
        if (next.layout === 'block') edge();
      } else if (isText(next)) {
        const part = collapse(next.data, afterSpace);
        const piece = { node: next, start: length, end: length + part.length, afterSpace };
        this.#spans.set(next, piece);
        if (part === '') continue;
        this.#pieces.push(piece);
        add(part);
      } else {
        const layout = isElement(next) ? layoutOf(next) : 'inline';
        if (layout === 'hidden') continue;
        if (layout === 'block') edge();
        pending.push(new Exit(next, length, layout));
        pushContents(pending, next);
      }
    }
    this.text = parts.join('').trimEnd();
  }

  /** The offsets of all words under a node; null where it is hidden or elsewhere. */
  spanOf(node: Node): Span | null {
    return this.#spans.get(node) ?? null;
  }

  /** The offsets of a range's words, without white space at its ends; null where it holds none. */
  offsetsOf(range: Range): Span | null {
    const start = this.#offsetAt(range.startContainer, range.startOffset);
    const end = this.#offsetAt(range.endContainer, range.endOffset);
    return start === null || end === null ? null : this.#trimmed({ start, end });
  }

  /**
   * The range of some words; null where there are none. No range crosses the edge of a shadow tree: one that
   * would takes in the whole of the shadow host.
   */
  rangeOf(span: Span): Range | null {
    const words = this.#trimmed(span);
    const first = words && this.#pieceAt(words.start);
    const last = words && this.#pieceAt(words.end - 1);
    const tree = first && last && commonTree(first.node, last.node);
    if (!tree) return null;
    const range = first.node.ownerDocument.createRange();
    const start = inTree(first.node, tree);
    const end = inTree(last.node, tree);
    if (start === first.node) {
      range.setStart(start, rawIndex(first.node.data, words.start - first.start, first.afterSpace));
    } else range.setStartBefore(start);
    if (end === last.node) {
      range.setEnd(end, rawIndex(last.node.data, words.end - 1 - last.start, last.afterSpace) + 1);
    } else range.setEndAfter(end);
    return range.collapsed ? null : range;
  }

  /** The offset of a boundary point: of the first word after it. */
  #offsetAt(container: Node, offset: number): number | null {
    const span = this.#spans.get(container);
    if (span && 'node' in span) {
      return span.start + collapse(span.node.data.slice(0, offset), span.afterSpace).length;
    }
    const children = [...container.childNodes];
    if (!span && container.contains(this.root)) {
      return children.slice(0, offset).some((child) => child.contains(this.root))
        ? this.text.length
        : 0;
    }
    if (!span) {
      const parent = container.parentNode;
      return (
        parent && this.#offsetAt(parent, [...parent.childNodes].indexOf(container as ChildNode))
      );
    }
    for (const child of children.slice(offset)) {
      const below = this.#spans.get(child);
      if (below) return below.start;
    }
    return span.end;
  }

  /** Without white space at the ends, and with whole surrogate pairs. */
  #trimmed(span: Span): Span | null {
    const { text } = this;
    let start = Math.max(0, isInsidePair(text, span.start) ? span.start - 1 : span.start);
    let end = Math.min(text.length, isInsidePair(text, span.end) ? span.end + 1 : span.end);
    while (start < end && text[start] === ' ') start++;
    while (start < end && text[end - 1] === ' ') end--;
    return start < end ? { start, end } : null;
  }

  /** The piece that gives the character at an offset. */
  #pieceAt(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pieces[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return this.#pieces[low];
  }
}

/** Whether an offset falls between the two halves of a character beyond U+FFFF. */
export const isInsidePair = (text: string, offset: number): boolean =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
