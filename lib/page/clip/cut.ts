import { numbersOf, type Reading } from './readability.ts';

const hasWords = (node: Node): boolean => /\S/.test(node.textContent ?? '');

/** What has no words of its own and goes with what stands around it. */
const wordless = 'img, picture, source, figure, svg, math, video, br, hr, wbr, col, colgroup';

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Text without its white space: Readability's paragraphs are told by it. */
export const condensed = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, '');

/** Tells which elements of a numbered page Readability kept. */
class Holding {
  readonly #held = new Set<Element>();
  readonly #own = new Set<Element>();

  constructor(root: Element, reading: Reading) {
    const loose = new Map(reading.loose);
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (!numbersOf(element).some((number) => reading.kept.has(number)) && !takes(element, loose)) continue;
      this.#own.add(element);
      for (let at: Element | null = element; at && !this.#held.has(at); at = at.parentElement) this.#held.add(at);
    }
  }

  /** whether it or anything in it was kept */
  has = (element: Element): boolean => this.#held.has(element);

  /** whether its own words were kept */
  owns = (element: Element): boolean => this.#own.has(element);
}

/** Whether an element has words that Readability moved into a paragraph of its own making. */
function takes(element: Element, loose: Map<string, number>): boolean {
  let taken = false;
  for (const node of element.childNodes) {
    if (isElement(node)) continue;
    const text = condensed(node);
    const left = loose.get(text) ?? 0;
    if (text === '' || left === 0) continue;
    loose.set(text, left - 1);
    taken = true;
  }
  return taken;
}

/** The innermost element that has all that was kept in it. */
function innermost(from: Element, holding: Holding): Element {
  const inside = [...from.children].filter(holding.has);
  return holding.owns(from) || inside.length !== 1 ? from : innermost(inside[0]!, holding);
}

/**
 * Takes away from a numbered page what Readability does not take for its article.
 * @param spares tells what stays all the same
 * @returns the element that has all of the article in it
 */
export function cut(page: Document, reading: Reading, spares: (element: Element) => boolean): Element {
  const holding = new Holding(page.body, reading);
  const root = innermost(page.body, holding);
  const trim = (element: Element): void => {
    for (const node of [...element.childNodes]) {
      if (!isElement(node)) {
        if (!holding.owns(element) && hasWords(node)) node.remove();
      } else if (holding.has(node)) trim(node);
      else if (!spares(node) && (hasWords(node) || !node.matches(wordless))) node.remove();
    }
  };
  trim(root);
  return root;
}
