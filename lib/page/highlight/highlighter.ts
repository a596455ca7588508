import type { AnnotationKind } from '../../model/annotation.ts';
import { createStyles } from './adoptStyles.ts';
import { covers } from './hitTest.ts';
import { flashName, highlightCss, highlightName } from './kinds.ts';

/** Paints words of a page in the colour of a note's kind, and tells which notes are at a point. */
export interface Highlighter {
  /** Paints a range; one that was shown under the same id before is painted no more. */
  show(id: string, range: Range, kind: AnnotationKind): void;
  remove(id: string): void;
  clear(): void;
  /**
   * What is painted at a point of the window, in CSS pixels: the shortest range, which is the innermost,
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
  const highlights = new Map<string, Highlight>();
  const style = createStyles(document, highlightCss());
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const named = (name: string): Highlight => {
    const known = highlights.get(name);
    if (known) return known;
    const made = new Highlight();
    highlights.set(name, made);
    CSS.highlights.set(name, made);
    return made;
  };
  const endFlash = () => {
    clearTimeout(flashing);
    highlights.get(flashName)?.clear();
  };
  const remove = (id: string) => {
    const shown = painted.get(id);
    if (!shown) return;
    painted.delete(id);
    named(highlightName(shown.kind)).delete(shown.range);
    highlights.get(flashName)?.delete(shown.range);
  };

  return {
    show(id, range, kind) {
      remove(id);
      // Two notes may have been given one range: each has its own, so that removing one leaves the other.
      const own = range.cloneRange();
      painted.set(id, { range: own, kind });
      style(treeOf(own));
      named(highlightName(kind)).add(own);
    },
    remove,
    clear() {
      endFlash();
      for (const name of highlights.keys()) CSS.highlights.delete(name);
      highlights.clear();
      painted.clear();
    },
    at: (x, y) =>
      [...painted]
        .filter(([, { range }]) => covers(range, x, y))
        .map(([id, { range }]) => ({ id, length: range.toString().length }))
        .sort((a, b) => a.length - b.length)
        .map(({ id }) => id),
    flash(id) {
      const shown = painted.get(id);
      if (!shown) return;
      endFlash();
      const highlight = named(flashName);
      highlight.priority = 1;
      highlight.add(shown.range);
      flashing = setTimeout(endFlash, flashTime);
    },
  };
}

/** The document or shadow root that a range is in: styles do not reach from one into the other. */
const treeOf = (range: Range): DocumentOrShadowRoot & Node =>
  range.commonAncestorContainer.getRootNode() as Document | ShadowRoot;
