import { isElement } from './flatTree.ts';
import { Layouts } from './layout.ts';
import { type Reading, readText } from './readText.ts';
import { runNow, runSoon } from './steps.ts';
import { TextIndex } from './textIndex.ts';
import { touchedTexts } from './touchedTexts.ts';

/** Attributes by which pages show and hide. */
const showing = [
  ...['class', 'style', 'hidden', 'open', 'slot', 'name', 'aria-expanded', 'aria-hidden'],
  ...['media', 'disabled', 'rel'],
];

/** Inline styles that say nothing of `display` move and paint, which changes no words. */
const saysDisplay = /display|all\s*:/;

/** Whether the inline style said or says that something is not displayed. */
const mayHide = ({ target, oldValue }: MutationRecord): boolean =>
  saysDisplay.test(oldValue ?? '') ||
  saysDisplay.test((target as Element).getAttribute('style') ?? '');

const isSheet = (node: Node): boolean =>
  isElement(node) && (node.localName === 'style' || node.localName === 'link');

/** Whether stylesheets came, went or were rewritten: not all of that ends in a `load` event. */
const isStyling = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  isSheet(target) ||
  (target.parentNode !== null && isSheet(target.parentNode)) ||
  some(addedNodes, isSheet) ||
  some(removedNodes, isSheet);

function some(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (const node of nodes) if (test(node)) return true;
  return false;
}

/** Attempts at reading a page that changes while it is read. */
const mostAttempts = 3;

/** The text of a page, built once and kept current. */
export class LiveIndex {
  readonly #layouts = new Layouts();
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  readonly #touched = new Set<(texts: ReadonlySet<Text>) => void>();
  readonly #changed = new Set<() => void>();
  readonly #read = new Set<() => void>();
  #isStopped = false;
  #index: TextIndex | null = null;
  /** how often the page has changed, and how often it had when the index was read */
  #changes = 0;
  #changesRead = -1;

  constructor(readonly root: Node) {
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** The text as it is at this moment. */
  now(): TextIndex {
    const current = this.#current();
    if (current) return current;
    const changes = this.#changes;
    return this.#become(runNow(readText(this.root, this.#layouts)), changes);
  }

  /** The text as it was last read. */
  latest(): TextIndex {
    return this.#index ?? this.now();
  }

  /** The same as `now`, read piece by piece while the page goes on. Null where `signal` was aborted before. */
  async soon(signal: AbortSignal): Promise<TextIndex | null> {
    for (let attempt = 1; ; attempt++) {
      const current = this.#current();
      if (current) return current;
      const changes = this.#changes;
      const reading = await runSoon(readText(this.root, this.#layouts), signal);
      if (!reading) return null;
      // Somebody who could not wait may have read the page in the meantime.
      if (this.#index && this.#changesRead >= changes) {
        if (attempt >= mostAttempts) return this.#index;
        continue;
      }
      const index = this.#become(reading, changes);
      if (this.#current() || attempt >= mostAttempts) return index;
    }
  }

  /** Forgets how things are laid out: for words that should be there and are not. */
  remeasure(): void {
    this.#layouts.restyleAll();
    this.#changes++;
  }

  /** Notices what no event tells: elements that got a shadow tree after they were read. */
  lookForShadows(): void {
    if (!this.#index?.reading.hosts.some(hasShadow)) return;
    this.#changes++;
    for (const tell of this.#changed) tell();
  }

  /** Whether an element that was read may get a shadow tree yet. */
  mayGetShadows(): boolean {
    return (this.#index?.reading.hosts.length ?? 0) > 0;
  }

  /** Tells when the page has changed, before it is read again. Gives a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Tells which text nodes are new, changed, or have other neighbours, each time the page was read again. */
  onTouch(listener: (texts: ReadonlySet<Text>) => void): () => void {
    this.#touched.add(listener);
    return () => this.#touched.delete(listener);
  }

  /** Tells when the page was read again. Gives a function that ends it. */
  onRead(listener: () => void): () => void {
    this.#read.add(listener);
    return () => this.#read.delete(listener);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#isStopped = true;
    for (const tree of this.#index?.reading.trees ?? []) {
      tree.removeEventListener('load', this.#restyled, true);
    }
  }

  #current(): TextIndex | null {
    this.#take(this.#observer.takeRecords());
    // Nobody tells of later changes once this has been stopped.
    if (!this.#index || this.#isStopped || this.#changesRead !== this.#changes) return null;
    return this.#index.reading.hosts.some(hasShadow) ? null : this.#index;
  }

  #become(reading: Reading, changes: number): TextIndex {
    const before = this.#index;
    const index = new TextIndex(this.root, reading);
    this.#index = index;
    this.#changesRead = changes;
    for (const tree of index.reading.trees) this.#observe(tree);
    for (const tell of this.#read) tell();
    if (before && this.#touched.size > 0) {
      const texts = touchedTexts(before.reading, index.reading);
      if (texts.size > 0) for (const tell of this.#touched) tell(texts);
    }
    return index;
  }

  #observe(tree: Node): void {
    if (this.#isStopped) return;
    // Stylesheets and frames that have arrived: neither is a change of the DOM. Added again each time, as
    // `document.open` takes all listeners away (HTML Standard §8.4.1).
    tree.addEventListener('load', this.#restyled, { capture: true, passive: true });
    if (this.#observed.has(tree)) return;
    this.#observed.add(tree);
    this.#observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: showing,
      attributeOldValue: true,
    });
  }

  readonly #restyled = (): void => {
    if (this.#isStopped) return;
    this.remeasure();
    for (const tell of this.#changed) tell();
  };

  #take(records: readonly MutationRecord[]): void {
    let changes = false;
    for (const record of records) {
      const { type, target, attributeName } = record;
      if (type !== 'attributes' || !isElement(target)) {
        changes = true;
        if (isStyling(record)) this.#layouts.restyleAll();
      } else if (isSheet(target)) {
        changes = true;
        this.#layouts.restyleAll();
      } else if (attributeName !== 'style' || mayHide(record)) {
        this.#layouts.restyle(target);
        // What is opened is often what comes next.
        if (target.nextElementSibling) this.#layouts.restyle(target.nextElementSibling);
        changes = true;
      }
    }
    if (!changes) return;
    this.#changes++;
    for (const tell of this.#changed) tell();
  }
}

const hasShadow = (element: Element): boolean => element.shadowRoot !== null;

const shared = new WeakMap<Node, LiveIndex>();

/** The one index of what is under a root. */
export function liveIndexOf(root: Node): LiveIndex {
  let index = shared.get(root);
  if (!index) {
    index = new LiveIndex(root);
    shared.set(root, index);
  }
  return index;
}

/** Reads what is under a root piece by piece, so that it is at hand when it is needed. */
export async function readSoon(root: Node): Promise<void> {
  await liveIndexOf(root).soon(new AbortController().signal);
}

/** Ends following what is under a root. */
export function releaseText(root: Node): void {
  shared.get(root)?.stop();
  shared.delete(root);
}
