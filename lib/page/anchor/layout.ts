/** Name of the one element that our own in-page UI lives in. */
export const ownHostName = 'commonplace-ui';

/** Elements whose text nodes are not the page's words. */
const withoutText = new Set(
  `head title desc metadata script style noscript template object audio video canvas textarea select datalist
   rp annotation annotation-xml ${ownHostName}`.split(/\s+/),
);

const blocks = new Set(
  `address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
   figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol p
   pre search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/**
 * How an element parts the words in it from those around it. By its name, so that a page reads the same
 * whatever size of screen it is styled for; `hidden` elements have no words to see.
 */
export type Layout = 'hidden' | 'block' | 'inline';

/** What is known of how elements are laid out, so that a page that is read again is not measured again. */
export class Layouts {
  readonly #known = new WeakMap<Element, { layout: Layout; age: number }>();
  readonly #restyled = new WeakMap<Element, number>();
  #age = 0;
  /** the age from which anything known counts */
  #oldest = 0;

  /** The layout of an element and of all below it may be another now. */
  restyle(element: Element): void {
    this.#restyled.set(element, ++this.#age);
  }

  restyleAll(): void {
    this.#oldest = ++this.#age;
  }

  /** The age that knowledge of an element and of those below it must have, where those around it need `outer`. */
  required(element: Element, outer: number): number {
    return Math.max(outer, this.#oldest, this.#restyled.get(element) ?? 0);
  }

  /** @param required as `required` gives it */
  of(element: Element, required: number): Layout {
    const known = this.#known.get(element);
    if (known && known.age >= required) return known.layout;
    const layout = layoutOf(element);
    this.#known.set(element, { layout, age: this.#age });
    return layout;
  }
}

function layoutOf(element: Element): Layout {
  const name = element.localName;
  if (withoutText.has(name) || isNotDisplayed(element)) return 'hidden';
  return blocks.has(name) ? 'block' : 'inline';
}

/**
 * `display: none`, and only that: a closed `<details>` and `content-visibility` hide words that a reader can
 * still find. `checkVisibility` is quick but also says no to these and to `display: contents`. Nothing of a
 * document without a window, or outside a document, is laid out: there the markup must do.
 */
function isNotDisplayed(element: Element): boolean {
  const view = element.isConnected ? element.ownerDocument.defaultView : null;
  if (!view) return element.hasAttribute('hidden');
  return element.checkVisibility?.() !== true && view.getComputedStyle(element).display === 'none';
}
