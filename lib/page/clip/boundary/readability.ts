import { Readability } from '@mozilla/readability';
import { condensed } from './condensed.ts';

/** What Readability makes of a page. */
export interface Reading {
  title: string;
  byline: string;
  site: string;
  published: string;
  language: string;
  excerpt: string;
  /** the numbers of the elements that it takes for the article */
  kept: ReadonlySet<number>;
  /** how often it has each text, without white space, in paragraphs of its own making */
  loose: ReadonlyMap<string, number>;
  /** the article's words as it writes them */
  text: string;
}

/**
 * An attribute of its own for each element, since Readability hands an element's attributes on to the
 * one it puts in its place, and two elements' to one.
 */
const mark = 'cp-';

/** Gives `root` and each element in it a number, in document order. */
export function number(root: Element): void {
  let next = 0;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    element.setAttribute(`${mark}${next++}`, '');
  }
}

/** The numbers that an element bears: of itself, and of those it was merged with. */
export const numbersOf = (element: Element): number[] =>
  element
    .getAttributeNames()
    .filter((name) => name.startsWith(mark))
    .map((name) => Number(name.slice(mark.length)));

/** The texts that stand in no element of the page's. */
function looseTexts(content: Element): Map<string, number> {
  const texts = new Map<string, number>();
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    const text = condensed(nodeValue);
    if (text === '' || !parentElement || numbersOf(parentElement).length > 0) continue;
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** Reads a copy of a page whose elements are numbered; null where Readability finds no article. */
export function readability(page: Document): Reading | null {
  const reader = new Readability<Element>(page, {
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  const found = reader.parse();
  if (!found?.content) return null;
  const kept = new Set([...found.content.querySelectorAll('*')].flatMap(numbersOf));
  return {
    title: found.title ?? '',
    byline: found.byline ?? '',
    site: found.siteName ?? '',
    published: found.publishedTime ?? '',
    language: found.lang ?? '',
    excerpt: found.excerpt ?? '',
    kept,
    loose: looseTexts(found.content),
    text: found.textContent ?? '',
  };
}
