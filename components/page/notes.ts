import { type ReadonlySignal, signal } from '@preact/signals';
import type { AnswerOf } from '../../lib/messaging/call.ts';
import type { PageAnchor, PageAnnotation, PageView, pageCalls } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Highlighter } from '../../lib/page/highlight/index.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { Ask } from './ask.ts';
import { createPlacement } from './placement.ts';
import { repair } from './repairs.ts';

/** The notes of the page that is in the tab, each at its words. */
export interface PageNotes {
  /** null until the background has answered for this page */
  readonly view: ReadonlySignal<PageView | null>;
  /** Asks for the page's notes and shows them. An answer that comes after `leave` or another `load` is dropped. */
  load(): Promise<AnswerOf<(typeof pageCalls)['page.view']>>;
  /** Takes everything of the page away: another one is in the tab. */
  leave(): void;
  /** Gives up what is under way, and leaves what is shown as it is. */
  stop(): void;
  /** Looks again at what a change of the page has touched. True if a note stands elsewhere than before. */
  follow(texts: ReadonlySet<Text>): Promise<boolean>;
  /** whether any note is pinned to words of the page */
  arePinned(): boolean;
  /** null where the words are not in the page */
  rangeOf(id: AnnotationId): Range | null;
  /** what became of each note that is pinned to words: in the page's order, orphans last */
  anchors(): PageAnchor[];
}

const isPinned = ({ parentId, selectors }: PageAnnotation) =>
  parentId === null && selectors.length > 0;

/** How long a page has to leave its notes alone before it is believed that this is how they stand, in milliseconds. */
const settling = 2_000;

export function createNotes(page: AnnotatedPage, ask: Ask, highlighter: Highlighter): PageNotes {
  const view = signal<PageView | null>(null);
  const placement = createPlacement(page, highlighter);
  let current = new AbortController();
  let settled: ReturnType<typeof setTimeout> | undefined;
  let reported = '[]';

  const pinned = () => view.peek()?.annotations.filter(isPinned) ?? [];

  /** What was under way for the page as it was before is given up. */
  const next = (): AbortSignal => {
    current.abort();
    clearTimeout(settled);
    current = new AbortController();
    return current.signal;
  };

  const report = () => {
    const anchors = placement.anchors();
    const text = JSON.stringify(anchors);
    if (text === reported) return;
    reported = text;
    void ask('page.anchored', { anchors });
  };

  const repairSoon = () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      for (const note of pinned()) repair(page, ask, note, placement.anchoringOf(note.id));
    }, settling);
  };

  return {
    view,
    async load() {
      const signal = next();
      const answer = await ask('page.view', page.hint());
      if (signal.aborted || !answer.ok) return answer;
      view.value = answer.value;
      if (!(await placement.place(pinned(), signal))) return answer;
      report();
      repairSoon();
      return answer;
    },
    leave() {
      next();
      placement.clear();
      view.value = null;
      reported = '[]';
    },
    stop: () => void next(),
    async follow(texts) {
      const { signal } = current;
      const moved = await placement.follow(texts, signal);
      if (signal.aborted || moved.length === 0) return false;
      report();
      repairSoon();
      return true;
    },
    arePinned: () => pinned().length > 0,
    rangeOf(id) {
      const anchoring = placement.anchoringOf(id);
      return anchoring && anchoring.status !== 'orphan' ? anchoring.range : null;
    },
    anchors: placement.anchors,
  };
}
