import { isElement } from './flatTree.ts';
import { Layouts } from './layout.ts';
import { readText } from './readText.ts';
import { runNow, runSoon } from './steps.ts';
import { TextIndex } from './textIndex.ts';
import { touchedTexts } from './touchedTexts.ts';

/** Attributes by which pages show and hide. */
const showing = ['class', 'style', 'hidden', 'open', 'slot', 'aria-expanded', 'aria-hidden'];

/** Inline styles that say nothing of `display` move and paint, which changes no words. */
const saysDisplay = /display|all\s*:/;

/** Whether the inline style said or says that something is not displayed. */
const mayHide = ({ target, oldValue }: MutationRecord): boolean =>
  saysDisplay.test(oldValue ?? '') ||
  saysDisplay.test((target as Element).getAttribute('style') ?? '');

/** Attempts at reading a page that changes while it is read. */
const mostAttempts = 3;

/** The text of a page, built once and kept current. */
export class LiveIndex {
  readonly #layouts = new Layouts();
  readonly #observer: MutationObserver;
  readonly #observed = new Set<Node>();
  readonly #touched = new Set<(texts: ReadonlySet<Text>) => void>();
  readonly #changed = new Set<() => void>();
  readonly #life = new AbortController();
  #index: TextIndex | null = null;
  #isStale = true;

  constructor(readonly root: Node) {
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** The text as it is at this moment. */
  now(): TextIndex {
    this.#take(this.#observer.takeRecords());
    if (this.#index && !this.#isStale) return this.#index;
    this.#isStale = false;
    return this.#become(new TextIndex(this.root, runNow(readText(this.root, this.#layouts))));
  }

  /** The text as it was last read. */
  latest(): TextIndex {
    return this.#index ?? this.now();
  }

  /** The same as `now`, read piece by piece while the page goes on. Null where `signal` was aborted before. */
  async soon(signal: AbortSignal): Promise<TextIndex | null> {
    for (let attempt = 1; ; attempt++) {
      this.#take(this.#observer.takeRecords());
      if (this.#index && !this.#isStale) return this.#index;
      const before = this.#index;
      this.#isStale = false;
      const reading = await runSoon(readText(this.root, this.#layouts), signal);
      if (!reading) {
        this.#isStale = true;
        return null;
      }
      // Somebody who could not wait has read the page in the meantime.
      if (this.#index !== before) continue;
      this.#become(new TextIndex(this.root, reading));
      if (!this.#isStale || attempt === mostAttempts) return this.#index;
    }
  }

  /** Forgets how things are laid out: for words that should be there and are not. */
  remeasure(): void {
    this.#layouts.restyleAll();
    this.#isStale = true;
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

  stop(): void {
    this.#observer.disconnect();
    this.#life.abort();
  }

  #become(index: TextIndex): TextIndex {
    const before = this.#index;
    this.#index = index;
    for (const tree of index.reading.trees) this.#observe(tree);
    if (before && this.#touched.size > 0) {
      const texts = touchedTexts(before.reading, index.reading);
      if (texts.size > 0) for (const tell of this.#touched) tell(texts);
    }
    return index;
  }

  #observe(tree: Node): void {
    if (this.#observed.has(tree) || this.#life.signal.aborted) return;
    this.#observed.add(tree);
    this.#observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: showing,
      attributeOldValue: true,
    });
    // Stylesheets and frames that have arrived: neither is a change of the DOM.
    const { signal } = this.#life;
    tree.addEventListener('load', () => this.#restyled(), { capture: true, passive: true, signal });
  }

  #restyled(): void {
    this.remeasure();
    for (const tell of this.#changed) tell();
  }

  #take(records: readonly MutationRecord[]): void {
    let changes = false;
    for (const record of records) {
      const { type, target, attributeName } = record;
      if (type !== 'attributes' || !isElement(target)) changes = true;
      else if (attributeName !== 'style' || mayHide(record)) {
        this.#layouts.restyle(target);
        // What is opened is often what comes next.
        if (target.nextElementSibling) this.#layouts.restyle(target.nextElementSibling);
        changes = true;
      }
    }
    if (!changes) return;
    this.#isStale = true;
    for (const tell of this.#changed) tell();
  }
}

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
