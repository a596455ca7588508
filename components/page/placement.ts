import type { PageAnchor, PageAnnotation } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Anchoring } from '../../lib/page/anchor/index.ts';
import type { Highlighter } from '../../lib/page/highlight/index.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import { pageOrder } from './pageOrder.ts';

/** Where each note stands in the page, as far as that is known. */
export interface Placement {
  /**
   * Finds the words of notes that are new, or pinned to other words than before, and shows all of them.
   * False where `signal` was aborted before the end.
   */
  place(notes: readonly PageAnnotation[], signal: AbortSignal): Promise<boolean>;
  /**
   * The page has changed: looks again for words that it has touched, and among the new ones for those of
   * orphans. Gives the notes that stand elsewhere than before.
   */
  follow(texts: ReadonlySet<Text>, signal: AbortSignal): Promise<AnnotationId[]>;
  anchoringOf(id: AnnotationId): Anchoring | null;
  /** what became of each note: in the page's order, orphans last */
  anchors(): PageAnchor[];
  clear(): void;
}

interface Placed {
  note: PageAnnotation;
  /** tells whether it is still pinned to the same words */
  key: string;
  anchoring: Anchoring;
  /** the words as they were found */
  words: string | null;
}

const selectorsOf = ({ selectors, repaired }: PageAnnotation) => [...selectors, ...repaired];

const rangeOf = ({ anchoring }: Placed): Range | null =>
  anchoring.status === 'orphan' ? null : anchoring.range;

export function createPlacement(page: AnnotatedPage, highlighter: Highlighter): Placement {
  const anchorer = page.createAnchorer();
  const placed = new Map<AnnotationId, Placed>();

  const keep = (entry: Placed, anchoring: Anchoring) => {
    entry.anchoring = anchoring;
    const range = rangeOf(entry);
    entry.words = range && anchorer.wordsOf(range);
    if (range) highlighter.show(entry.note.id, range, entry.note.kind);
    else highlighter.remove(entry.note.id);
  };

  const keepAll = (entries: readonly Placed[], anchorings: readonly Anchoring[]) =>
    entries.forEach((entry, at) => {
      keep(entry, anchorings[at] ?? { status: 'orphan' });
    });

  return {
    async place(notes, signal) {
      const present = new Set(notes.map(({ id }) => id));
      for (const id of placed.keys()) {
        if (present.has(id)) continue;
        placed.delete(id);
        highlighter.remove(id);
      }
      const fresh: Placed[] = [];
      for (const note of notes) {
        const key = JSON.stringify([note.selectors, note.kind]);
        const known = placed.get(note.id);
        if (known?.key === key) known.note = note;
        else fresh.push({ note, key, anchoring: { status: 'orphan' }, words: null });
      }
      if (fresh.length === 0) return true;
      const list = fresh.map(({ note }) => selectorsOf(note));
      const anchorings = await anchorer.anchorSoon(list, signal);
      if (!anchorings) return false;
      for (const entry of fresh) placed.set(entry.note.id, entry);
      keepAll(fresh, anchorings);
      return true;
    },

    async follow(texts, signal) {
      // Brings the text up to date, which tells what is broken.
      if (!(await anchorer.anchorSoon([], signal))) return [];
      const entries = [...placed.values()];
      const orphans = entries.filter((entry) => rangeOf(entry) === null);
      const broken = entries.filter((entry) => {
        const range = rangeOf(entry);
        return range !== null && anchorer.wordsOf(range) !== entry.words;
      });
      const again = await anchorer.anchorSoon(
        broken.map(({ note }) => selectorsOf(note)),
        signal,
      );
      const found = await anchorer.anchorNear(
        texts,
        orphans.map(({ note }) => selectorsOf(note)),
        signal,
      );
      if (!again || !found) return [];
      keepAll(broken, again);
      const back = orphans.filter((_, at) => found[at]?.status !== 'orphan');
      keepAll(
        back,
        found.filter(({ status }) => status !== 'orphan'),
      );
      return [...broken, ...back].map(({ note }) => note.id);
    },

    anchoringOf: (id) => placed.get(id)?.anchoring ?? null,

    anchors: () =>
      [...placed.values()]
        .sort((a, b) => {
          const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
          return rangeA && rangeB ? pageOrder(rangeA, rangeB) : Number(!rangeA) - Number(!rangeB);
        })
        .map(({ note, anchoring }) => ({ id: note.id, status: anchoring.status })),

    clear() {
      placed.clear();
      highlighter.clear();
    },
  };
}
