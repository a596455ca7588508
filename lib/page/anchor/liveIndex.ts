import { isElement } from './flatTree.ts';
import { Layouts } from './layout.ts';
import { type Reading, readText } from './readText.ts';
import { runNow, runSoon, type Steps } from './steps.ts';
import { isStyling, mayHide } from './styling.ts';
import { TextIndex } from './textIndex.ts';
import { touchedTexts } from './touchedTexts.ts';

/** Attributes by which pages show and hide. */
const showing = [
  ...['class', 'style', 'hidden', 'open', 'slot', 'name', 'aria-expanded', 'aria-hidden'],
  ...['media', 'disabled', 'rel'],
];

/** Attempts at reading a page that changes while it is read. */
const mostAttempts = 3;

/** The text of a page, built once and kept current. */
export class LiveIndex {
  readonly #layouts = new Layouts();
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  /** the same, weakly: components come and go */
  readonly #trees: WeakRef<Node>[] = [];
  readonly #touched = new Set<(texts: ReadonlySet<Text>) => void>();
  readonly #changed = new Set<() => void>();
  readonly #read = new Set<(reading: Reading) => void>();
  #isStopped = false;
  #index: TextIndex | null = null;
  /** how many changes there were */
  #changes = 0;
  /** how many of them the index knows of */
  #known = 0;

  constructor(readonly root: Node) {
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** The text as it is at this moment. */
  now(): TextIndex {
    const current = this.#current();
    if (current) return current;
    const known = this.#changes;
    return this.#become(new TextIndex(this.root, runNow(this.#steps())), known);
  }

  /** The text as it was last read. */
  latest(): TextIndex {
    return this.#index ?? this.now();
  }

  /**
   * The same as `now`, read piece by piece while the page goes on; of a page that never rests, as it was
   * a moment ago. Null where `signal` was aborted before.
   */
  async soon(signal: AbortSignal): Promise<TextIndex | null> {
    for (let attempt = 1; ; attempt++) {
      const current = this.#current();
      if (current) return current;
      const known = this.#changes;
      const reading = await runSoon(this.#steps(), signal);
      if (!reading) return null;
      // Somebody who could not wait may have read the page in the meantime.
      const isNewest = !this.#index || known > this.#known;
      const index = isNewest ? this.#become(new TextIndex(this.root, reading), known) : this.#index;
      if (attempt === mostAttempts) return index;
    }
  }

  /** Forgets how things are laid out: for words that should be there and are not. */
  remeasure(): void {
    this.#layouts.restyleAll();
    this.#changes++;
  }

  /** Looks whether components have got their shadow trees since the page was read, which no observer is told of. */
  lookForTrees(): void {
    const filled = this.#index?.reading.treeless.filter((element) => element.shadowRoot) ?? [];
    if (filled.length === 0) return;
    for (const element of filled) this.#layouts.restyle(element);
    this.#change();
  }

  /** Tells what was read, now where something was, and each time the page is read. Gives a function that ends it. */
  onRead(listener: (reading: Reading) => void): () => void {
    this.#read.add(listener);
    if (this.#index) listener(this.#index.reading);
    return () => this.#read.delete(listener);
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

  /** Ends following the page. What is asked for later is read anew each time. */
  stop(): void {
    this.#observer.disconnect();
    for (const tree of this.#trees) tree.deref()?.removeEventListener('load', this.#restyled, true);
    this.#isStopped = true;
    this.#index = null;
  }

  #steps(): Steps<Reading> {
    return readText(this.root, this.#layouts, (tree) => this.#observe(tree));
  }

  #current(): TextIndex | null {
    this.#take(this.#observer.takeRecords());
    this.lookForTrees();
    return this.#known === this.#changes ? this.#index : null;
  }

  #become(index: TextIndex, known: number): TextIndex {
    if (this.#isStopped) return index;
    const before = this.#index;
    this.#index = index;
    this.#known = known;
    for (const tell of this.#read) tell(index.reading);
    if (before && this.#touched.size > 0) {
      const texts = touchedTexts(before.reading, index.reading);
      if (texts.size > 0) for (const tell of this.#touched) tell(texts);
    }
    return index;
  }

  #observe(tree: Node): void {
    if (this.#observed.has(tree) || this.#isStopped) return;
    this.#observed.add(tree);
    this.#trees.push(new WeakRef(tree));
    this.#observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: showing,
      attributeOldValue: true,
    });
    // Stylesheets and frames that have arrived: neither is a change of the DOM.
    tree.addEventListener('load', this.#restyled, { capture: true, passive: true });
  }

  readonly #restyled = () => {
    this.#layouts.restyleAll();
    this.#change();
  };

  #change(): void {
    this.#changes++;
    for (const tell of this.#changed) tell();
  }

  #take(records: readonly MutationRecord[]): void {
    let changes = false;
    for (const record of records) {
      if (isStyling(record)) this.#layouts.restyleAll();
      const { type, target, attributeName } = record;
      if (type !== 'attributes' || !isElement(target)) {
        // What was moved may be laid out otherwise where it is now.
        for (const added of record.addedNodes) if (isElement(added)) this.#layouts.restyle(added);
        changes = true;
      } else if (attributeName !== 'style' || mayHide(record)) {
        this.#layouts.restyle(target);
        // What is opened is often what comes next.
        if (target.nextElementSibling) this.#layouts.restyle(target.nextElementSibling);
        changes = true;
      }
    }
    if (changes) this.#change();
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
