/** Characters of text in a piece: what takes time out of proportion is joining long texts to each other. */
const enough = 10_000;

/** Boxes that mean nothing as a whole. */
const boxes = ':is(div, section, article, main):not([data-callout])';

const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, pre, table, blockquote, figure, hr, div, section, article, main';

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const isBlock = (node: Node): boolean => isElement(node) && node.matches(blocks);

const lengthOf = (node: Node): number => node.textContent?.length ?? 0;

/** The nodes that stand one after the other when long boxes are opened. */
const opened = (node: Node): Node[] =>
  isElement(node) && node.matches(boxes) && lengthOf(node) > enough
    ? [...node.childNodes].flatMap(opened)
    : [node];

/** The content of an element as pieces of HTML, parted between blocks where it is long. */
export function piecesOf(root: Element): string[] {
  const pieces: Element[] = [];
  let length = 0;
  for (const node of [...root.childNodes].flatMap(opened)) {
    const fits = length + lengthOf(node) <= enough || !isBlock(node);
    if (pieces.length === 0 || !fits) {
      pieces.push(root.ownerDocument.createElement('div'));
      length = 0;
    }
    length += lengthOf(node);
    pieces.at(-1)!.append(node);
  }
  return pieces.map((piece) => piece.innerHTML);
}
