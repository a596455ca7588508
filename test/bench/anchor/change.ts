import { type Point, seenTexts, type Truth } from './chooseQuotes.ts';
import type { Random } from './random.ts';
import { drift, vocabulary } from './words.ts';

/** What happens to a page between two visits. */
export interface Changes {
  /** share of the letters within quotes that are edited */
  drifted: number;
  /** share of the quotes whose words are deleted */
  deleted: number;
  /** how many notices are put between the page's blocks */
  notices: number;
  /** everything stands lower and in other elements */
  moved: boolean;
  /** every paragraph stands between others */
  shuffled?: boolean;
  /** all that is not in a quote says something else */
  translated?: boolean;
}

/** Class of the notices, by which they are told from the quotes they are put into. */
export const noticeClass = 'notice-of-the-trial';

const notices = [
  'We use cookies and similar techniques to make this site work and to measure how it is used.',
  'You have two free articles left this month. Subscribe to go on reading without limits.',
  'Advertisement. The story continues below.',
  'This article was updated after publication to correct a name and a date.',
];

/** The text nodes of a quote with the part of each that belongs to it. */
function partsOf(
  { start, end, range }: Truth,
  document: Document,
  seen: ReadonlySet<Text>,
): [Text, number, number][] {
  if (start.node === end.node) return [[start.node, start.offset, end.offset]];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = start.node;
  const parts: [Text, number, number][] = [[start.node, start.offset, start.node.length]];
  while (walker.nextNode() && walker.currentNode !== end.node) {
    const text = walker.currentNode as Text;
    if (seen.has(text)) parts.push([text, 0, text.length]);
  }
  parts.push([end.node, 0, end.offset]);
  return range().collapsed ? [] : parts;
}

/** Changes the page that is shown, and keeps account of where the quotes' words go. */
export function change(
  document: Document,
  random: Random,
  truths: Truth[],
  changes: Changes,
): void {
  const points: Point[] = truths.flatMap(({ start, end }) => [start, end]);
  const replace = (node: Text, from: number, to: number, text: string) => {
    node.replaceData(from, to - from, text);
    const longer = text.length - (to - from);
    for (const point of points) {
      if (point.node === node && point.offset > from) {
        point.offset = Math.max(from, point.offset >= to ? point.offset + longer : from);
      }
    }
  };
  const seen = new Set(seenTexts(document));
  for (const truth of truths) {
    truth.gone = random.next() < changes.deleted;
    for (const [node, from, to] of partsOf(truth, document, seen)) {
      const words = node.data.slice(from, to);
      replace(node, from, to, truth.gone ? '' : drift(random, words, changes.drifted));
    }
  }
  if (changes.translated) translate(random, seen, points, replace);
  if (changes.shuffled) shuffle(document, random);
  const blocks = seenTexts(document).map((text) =>
    text.parentElement?.closest('p, li, h2, h3, div'),
  );
  for (let n = 0; n < changes.notices; n++) {
    const notice = document.createElement('aside');
    notice.className = noticeClass;
    notice.textContent = random.pick(notices);
    random.pick(blocks)?.before(notice);
  }
  if (!changes.moved) return;
  const wrapper = document.createElement('div');
  wrapper.append(...document.body.childNodes);
  const above = document.createElement('section');
  above.textContent = notices.join(' ').repeat(12);
  document.body.append(above, wrapper);
}

/** Replaces every word that is in no quote. */
function translate(
  random: Random,
  texts: ReadonlySet<Text>,
  points: readonly Point[],
  replace: (node: Text, from: number, to: number, text: string) => void,
): void {
  const next = vocabulary(random, 500);
  let isQuoted = false;
  for (const node of texts) {
    const edges = points.filter((point) => point.node === node).map(({ offset }) => offset);
    const cuts = [...new Set([...edges, node.length])].sort((a, b) => a - b);
    let from = 0;
    const foreign: [number, number][] = [];
    for (const cut of cuts) {
      if (!isQuoted) foreign.push([from, cut]);
      if (edges.includes(cut))
        isQuoted = points.some(
          (point, at) => point.node === node && point.offset === cut && at % 2 === 0,
        );
      from = cut;
    }
    for (const [start, end] of foreign.reverse()) {
      const words = node.data.slice(start, end).replace(/\p{L}+/gu, next);
      if (words !== '') replace(node, start, end, words);
    }
  }
}

/** Puts the paragraphs of each parent in another order. */
function shuffle(document: Document, random: Random): void {
  const parents = new Set([...document.querySelectorAll('p')].map((it) => it.parentElement!));
  for (const parent of parents) {
    const paragraphs = [...parent.children].filter(({ localName }) => localName === 'p');
    for (const paragraph of paragraphs) random.pick(paragraphs).before(paragraph);
  }
}
