import { type ReadonlySignal, signal } from '@preact/signals';
import type { AnswerOf } from '../../lib/messaging/call.ts';
import type { PageAnchor, PageAnnotation, PageView, pageCalls } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Anchoring } from '../../lib/page/anchor/index.ts';
import type { Highlighter } from '../../lib/page/highlight/index.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { Ask } from './ask.ts';
import { generations } from './generation.ts';
import { pageOrder } from './pageOrder.ts';

/** The notes of the page that is in the tab, each at its words. */
export interface PageNotes {
  /** null until the background has answered for this page */
  readonly view: ReadonlySignal<PageView | null>;
  /** Asks for the page's notes and shows them. An answer that comes after `leave` or another `load` is dropped. */
  load(): Promise<AnswerOf<(typeof pageCalls)['page.view']>>;
  /** Takes everything of the page away: another one is in the tab. */
  leave(): void;
  /** Looks again for words that were not there, or that the page has since replaced. True if some were found. */
  retry(): boolean;
  /** null where the words are not in the page */
  rangeOf(id: AnnotationId): Range | null;
  /** what became of each note that is pinned to words: in the page's order, orphans last */
  anchors(): PageAnchor[];
}

interface Placed {
  selectors: string;
  anchoring: Anchoring;
}

const isPinned = ({ parentId, selectors }: PageAnnotation) =>
  parentId === null && selectors.length > 0;

/** A range whose nodes the page has replaced collapses or falls out of the document. */
const isWhole = (anchoring: Anchoring): boolean =>
  anchoring.status !== 'orphan' &&
  !anchoring.range.collapsed &&
  anchoring.range.startContainer.isConnected;

export function createNotes(page: AnnotatedPage, ask: Ask, highlighter: Highlighter): PageNotes {
  const view = signal<PageView | null>(null);
  const generation = generations();
  const placed = new Map<AnnotationId, Placed>();
  let reported = '[]';

  const pinned = () => view.peek()?.annotations.filter(isPinned) ?? [];

  const show = () => {
    const present = new Set(pinned().map(({ id }) => id));
    for (const id of placed.keys()) {
      if (present.has(id)) continue;
      placed.delete(id);
      highlighter.remove(id);
    }
    for (const { id, kind } of pinned()) {
      const anchoring = placed.get(id)?.anchoring;
      if (!anchoring || anchoring.status === 'orphan') highlighter.remove(id);
      else highlighter.show(id, anchoring.range, kind);
    }
  };

  const report = () => {
    const anchors = notes.anchors();
    const text = JSON.stringify(anchors);
    if (text === reported) return;
    reported = text;
    void ask('page.anchored', { anchors });
  };

  /** Anchors what has no whole range yet. Gives how many it found. */
  const place = (): number => {
    const missing = pinned()
      .map(({ id, selectors }) => ({ id, selectors, key: JSON.stringify(selectors) }))
      .filter(({ id, key }) => {
        const known = placed.get(id);
        return known?.selectors !== key || !isWhole(known.anchoring);
      });
    if (missing.length === 0) return 0;
    const anchorings = page.createAnchorer().anchorAll(missing.map(({ selectors }) => selectors));
    missing.forEach(({ id, key }, index) => {
      placed.set(id, { selectors: key, anchoring: anchorings[index] ?? { status: 'orphan' } });
    });
    return anchorings.filter(({ status }) => status !== 'orphan').length;
  };

  const notes: PageNotes = {
    view,
    async load() {
      const isCurrent = generation.next();
      const answer = await ask('page.view', page.hint());
      if (!isCurrent() || !answer.ok) return answer;
      view.value = answer.value;
      place();
      show();
      report();
      return answer;
    },
    leave() {
      generation.next();
      placed.clear();
      highlighter.clear();
      view.value = null;
      reported = '[]';
    },
    retry() {
      const found = place();
      if (found > 0) show();
      report();
      return found > 0;
    },
    rangeOf(id) {
      const anchoring = placed.get(id)?.anchoring;
      return anchoring && anchoring.status !== 'orphan' ? anchoring.range : null;
    },
    anchors() {
      const found = [...placed].map(([id, { anchoring }]) => ({ id, anchoring }));
      const range = (anchoring: Anchoring) =>
        anchoring.status === 'orphan' ? null : anchoring.range;
      return found
        .sort((a, b) => {
          const [rangeA, rangeB] = [range(a.anchoring), range(b.anchoring)];
          return rangeA && rangeB ? pageOrder(rangeA, rangeB) : Number(!rangeA) - Number(!rangeB);
        })
        .map(({ id, anchoring }) => ({ id, status: anchoring.status }));
    },
  };
  return notes;
}
