import { condensed } from './condensed.ts';
import { numbersOf, type Reading } from './readability.ts';

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Whether an element has words that Readability moved into a paragraph of its own making. */
function takes(element: Element, loose: Map<string, number>): boolean {
  let taken = false;
  for (const node of element.childNodes) {
    if (isElement(node)) continue;
    const text = condensed(node.textContent);
    const left = loose.get(text) ?? 0;
    if (text === '' || left === 0) continue;
    loose.set(text, left - 1);
    taken = true;
  }
  return taken;
}

/** Which elements of a numbered page are in an article. */
export class Holding {
  readonly #held = new Set<Element>();
  readonly #own = new Set<Element>();

  /** What Readability kept. */
  constructor(root: Element, reading: Reading) {
    const loose = new Map(reading.loose);
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const kept = numbersOf(element).some((number) => reading.kept.has(number));
      if (kept || takes(element, loose)) this.#add(element);
    }
  }

  #add(element: Element): void {
    this.#own.add(element);
    for (let at: Element | null = element; at && !this.#held.has(at); at = at.parentElement) {
      this.#held.add(at);
    }
  }

  /** Holds an element with all that is in it. */
  hold(element: Element): void {
    for (const each of [element, ...element.querySelectorAll('*')]) this.#add(each);
  }

  /** whether the element or anything in it is held */
  has = (element: Element): boolean => this.#held.has(element);

  /** whether the element's own words are held */
  owns = (element: Element): boolean => this.#own.has(element);

  /** the innermost element under `from` that has all that is held in it */
  innermost(from: Element): Element {
    const inside = [...from.children].filter(this.has);
    return this.owns(from) || inside.length !== 1 ? from : this.innermost(inside[0]!);
  }
}
