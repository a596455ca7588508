type PageWindow = Window & typeof globalThis;

/** The highlights of one document by name: each window has a registry of its own, frames too. */
export class HighlightRegistry {
  readonly #highlights = new Map<string, Highlight>();

  constructor(readonly window: PageWindow) {}

  named(name: string): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
    const made = new this.window.Highlight();
    this.#highlights.set(name, made);
    this.window.CSS.highlights.set(name, made);
    return made;
  }

  /** Takes a range out of a highlight, where there is one of that name. */
  remove(name: string, range: Range): void {
    this.#highlights.get(name)?.delete(range);
  }

  empty(name: string): void {
    this.#highlights.get(name)?.clear();
  }

  clear(): void {
    for (const name of this.#highlights.keys()) this.window.CSS.highlights.delete(name);
    this.#highlights.clear();
  }
}

/** The window in which a range is painted; null where its document is in none any more. */
export const windowOf = (range: Range): PageWindow | null => {
  const { startContainer } = range;
  const document = startContainer.ownerDocument ?? (startContainer as Document);
  return document.defaultView;
};
