/** One change of a page, at a random place of it. */
export type Edit = (document: Document, random: () => number) => void;

const treesOf = (document: Document): (Document | ShadowRoot)[] => {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) trees.push(element.shadowRoot);
    }
  }
  return trees;
};

const pick = <Item>(list: readonly Item[], random: () => number): Item | undefined =>
  list[Math.floor(random() * list.length)];

const someElement = (document: Document, random: () => number): Element | undefined => {
  const elements = treesOf(document).flatMap((tree) => [...tree.querySelectorAll('*')]);
  return pick(
    elements.filter((element) => !element.matches('html, head, head *, body')),
    random,
  );
};

const someText = (document: Document, random: () => number): Text | undefined => {
  const texts = treesOf(document).flatMap((tree) => {
    const walker = document.createTreeWalker(
      tree === document ? document.body : tree,
      NodeFilter.SHOW_TEXT,
    );
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found;
  });
  return pick(texts, random);
};

/** Whether a node is the other one or holds it, also in shadow trees. */
function isAround(node: Node, other: Node): boolean {
  for (let at: Node | null = other; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (at === node) return true;
  }
  return false;
}

const markups = [
  'words',
  ' ',
  '<p>a paragraph</p>',
  '<br>',
  '<b>bold</b>',
  '<p hidden>hidden</p>',
  '<li>x<ul><li>y</li></ul></li>',
];

/** Makes one of `anyEdits`, the same one for the same seed. */
export function edit(document: Document, name: string, random: () => number): void {
  anyEdits[name]?.(document, random);
  // jsdom keeps computed styles until something changes outside of shadow trees.
  document.documentElement.toggleAttribute('data-edited');
}

/** Every kind of change that a script may make and an observer is told of. */
export const anyEdits: Record<string, Edit> = {
  insert(document, random) {
    const element = someElement(document, random);
    const place = pick(['beforebegin', 'afterbegin', 'beforeend', 'afterend'] as const, random)!;
    if (element?.parentElement) element.insertAdjacentHTML(place, pick(markups, random)!);
  },
  remove(document, random) {
    (someElement(document, random) ?? someText(document, random))?.remove();
  },
  move(document, random) {
    const moved = random() < 0.5 ? someElement(document, random) : someText(document, random);
    const next = someElement(document, random);
    if (moved && next && !isAround(moved, next)) next.before(moved);
  },
  'change a text'(document, random) {
    const text = someText(document, random);
    if (text) text.data = pick(['', ' ', 'other words', `${text.data} and more`], random)!;
  },
  split(document, random) {
    const text = someText(document, random);
    text?.splitText(Math.floor(random() * (text.length + 1)));
  },
  normalize: (document) => document.body.normalize(),
  'flip hidden'(document, random) {
    someElement(document, random)?.toggleAttribute('hidden');
  },
  'flip display'(document, random) {
    const style = someElement(document, random);
    if (!style) return;
    const isHidden = /none/.test(style.getAttribute('style') ?? '');
    if (isHidden && random() < 0.5) style.removeAttribute('style');
    else style.setAttribute('style', isHidden ? 'color: red' : 'display: none');
  },
  wrap(document, random) {
    const element = someElement(document, random);
    if (!element) return;
    const wrapper = document.createElement(pick(['div', 'span', 'article-of-ours'], random)!);
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  unwrap(document, random) {
    const element = someElement(document, random);
    element?.replaceWith(...element.childNodes);
  },
  'fill anew'(document, random) {
    const element = someElement(document, random);
    if (element) element.innerHTML = pick(markups, random)!;
  },
  'add a component'(document, random) {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>shade</p><slot></slot>';
    host.textContent = 'slotted';
    const element = someElement(document, random) ?? document.body;
    element.append(host);
  },
  'slot elsewhere'(document, random) {
    const element = someElement(document, random);
    if (element?.localName === 'slot') element.setAttribute('name', 'other');
    else element?.setAttribute('slot', pick(['', 'named', 'other'], random)!);
  },
};
