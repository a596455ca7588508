import { documentIn, isElement, isText, mayGetTree, pushContents } from './flatTree.ts';
import type { Layouts } from './layout.ts';
import type { Span } from './span.ts';
import type { Steps } from './steps.ts';
import { collapse } from './whitespace.ts';

/** What a stretch of a text node gives to the text. */
export interface Piece extends Span {
  readonly node: Text;
  /** the stretch of the node's data, in UTF-16 code units */
  readonly from: number;
  readonly to: number;
  /** whether the text before it ends in a space, so that one at its start is not seen */
  readonly afterSpace: boolean;
  /** the node's data as it was read */
  readonly data: string;
}

/** The words under a root as people see them, and what they are made of. */
export interface Reading {
  readonly text: string;
  /** those that give at least one character, in order */
  readonly pieces: readonly Piece[];
  /** where in `pieces` the first of each text node is */
  readonly places: ReadonlyMap<Text, number>;
  /** custom elements that had no open shadow tree, and may get one without any change of the DOM */
  readonly treeless: readonly Element[];
}

/** Marks the place on the stack where all below a node is done. */
class Exit {
  constructor(
    readonly isBlock: boolean,
    readonly required: number,
  ) {}
}

/** Longer text nodes are read in stretches, so that none keeps the page waiting. */
const longestStretch = 32_768;
const nodesPerStep = 128;
/** Parts are joined as they come: to join all of a long page at once would keep it waiting. */
const partsPerChunk = 2_048;

/**
 * Reads the words under a root. White space is collapsed, the edges of blocks count as a space, what is not
 * displayed is left out, open shadow trees and frames of the same origin are in where they show.
 * @param meet told of the root, and of each shadow root and document of a frame, before it is read
 */
export function* readText(
  root: Node,
  layouts: Layouts,
  meet: (tree: Node) => void = () => {},
): Steps<Reading> {
  const chunks: string[] = [];
  let parts: string[] = [];
  const pieces: Piece[] = [];
  const places = new Map<Text, number>();
  const treeless: Element[] = [];
  let length = 0;
  let afterSpace = true;
  let required = 0;
  const add = (part: string) => {
    parts.push(part);
    if (parts.length === partsPerChunk) {
      chunks.push(parts.join(''));
      parts = [];
    }
    length += part.length;
    afterSpace = part.endsWith(' ');
  };
  const edge = () => {
    if (!afterSpace) add(' ');
  };

  meet(root);
  let steps = 0;
  // A stack of our own: a page may nest deeper than calls can.
  const pending: (Node | Exit)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (++steps % nodesPerStep === 0) yield;
    if (next instanceof Exit) {
      if (next.isBlock) edge();
      required = next.required;
    } else if (isText(next)) {
      const { data } = next;
      for (let from = 0; from < data.length; from += longestStretch) {
        const to = Math.min(data.length, from + longestStretch);
        const part = collapse(to - from < data.length ? data.slice(from, to) : data, afterSpace);
        if (part !== '') {
          const end = length + part.length;
          if (!places.has(next)) places.set(next, pieces.length);
          pieces.push({ node: next, from, to, start: length, end, afterSpace, data });
          add(part);
        }
        if (to < data.length) yield;
      }
    } else {
      let isBlock = false;
      const outer = required;
      if (isElement(next)) {
        if (mayGetTree(next)) treeless.push(next);
        required = layouts.required(next, outer);
        const layout = layouts.of(next, required);
        if (layout === 'hidden') {
          required = outer;
          continue;
        }
        isBlock = layout === 'block';
        const tree = next.shadowRoot ?? documentIn(next);
        if (tree) meet(tree);
      }
      if (isBlock) edge();
      if (isBlock || required !== outer) pending.push(new Exit(isBlock, outer));
      pushContents(pending, next);
    }
  }
  const text = [...chunks, ...parts].join('');
  return { text: afterSpace ? text.slice(0, -1) : text, pieces, places, treeless };
}
