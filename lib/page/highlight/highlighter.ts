import type { AnnotationKind } from '../../model/annotation.ts';
import { offsetOf } from '../frame/documents.ts';
import { createStyles } from './adoptStyles.ts';
import { covers } from './hitTest.ts';
import { flashName, highlightCss, highlightName } from './kinds.ts';
import { HighlightRegistry, windowOf } from './registry.ts';

/** Paints words of a page in the colour of a note's kind, and tells which notes are at a point. */
export interface Highlighter {
  /** Paints a range; one that was shown under the same id before is painted no more. */
  show(id: string, range: Range, kind: AnnotationKind): void;
  remove(id: string): void;
  clear(): void;
  /**
   * What is painted at a point of the outermost window, in CSS pixels: the shortest range, which is the innermost,
   * first.
   */
  at(x: number, y: number): string[];
  /** Makes what is painted under an id stand out for a moment. */
  flash(id: string): void;
}

interface Painted {
  range: Range;
  kind: AnnotationKind;
}

/** How long a flash stays, in milliseconds: long enough to be found after the page has scrolled. */
const flashTime = 1_600;

/**
 * Highlights by the CSS Custom Highlight API, which leaves the page's DOM as it is. Works from a content
 * script's own world in Chrome and in Firefox.
 */
export function createHighlighter(document: Document): Highlighter {
  const painted = new Map<string, Painted>();
  const registries = new Map<Window, HighlightRegistry>();
  const styles = new WeakMap<Document, ReturnType<typeof createStyles>>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const registryOf = (range: Range): HighlightRegistry | null => {
    const window = windowOf(range);
    if (!window) return null;
    const registry = registries.get(window) ?? new HighlightRegistry(window);
    registries.set(window, registry);
    return registry;
  };
  const adoptStyle = (range: Range) => {
    const tree = treeOf(range);
    const home = tree.ownerDocument ?? (tree as Document);
    const style = styles.get(home) ?? createStyles(home, highlightCss());
    styles.set(home, style);
    style(tree);
  };
  const endFlash = () => {
    clearTimeout(flashing);
    for (const registry of registries.values()) registry.empty(flashName);
  };
  const remove = (id: string) => {
    const shown = painted.get(id);
    if (!shown) return;
    painted.delete(id);
    for (const registry of registries.values()) {
      registry.remove(highlightName(shown.kind), shown.range);
      registry.remove(flashName, shown.range);
    }
  };
  const isAt = (range: Range, x: number, y: number): boolean => {
    const home = windowOf(range)?.document;
    if (!home) return false;
    const offset = home === document ? { x: 0, y: 0 } : offsetOf(home);
    return covers(range, x - offset.x, y - offset.y);
  };

  return {
    show(id, range, kind) {
      remove(id);
      const registry = registryOf(range);
      if (!registry) return;
      // Two notes may have been given one range: each has its own, so that removing one leaves the other.
      const own = range.cloneRange();
      painted.set(id, { range: own, kind });
      adoptStyle(own);
      registry.named(highlightName(kind)).add(own);
    },
    remove,
    clear() {
      endFlash();
      for (const registry of registries.values()) registry.clear();
      registries.clear();
      painted.clear();
    },
    at: (x, y) =>
      [...painted]
        .filter(([, { range }]) => isAt(range, x, y))
        .map(([id, { range }]) => ({ id, length: range.toString().length }))
        .sort((a, b) => a.length - b.length)
        .map(({ id }) => id),
    flash(id) {
      const shown = painted.get(id);
      const registry = shown && registryOf(shown.range);
      if (!registry) return;
      endFlash();
      const highlight = registry.named(flashName);
      highlight.priority = 1;
      highlight.add(shown.range);
      flashing = setTimeout(endFlash, flashTime);
    },
  };
}

/** The document or shadow root that a range is in: styles do not reach from one into the other. */
const treeOf = (range: Range): DocumentOrShadowRoot & Node =>
  range.commonAncestorContainer.getRootNode() as Document | ShadowRoot;
