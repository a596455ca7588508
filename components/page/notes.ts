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
  /** Looks at once, rather than when the page rests, for notes whose words were taken out of the page. */
  mend(): void;
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
  /** what changes touched that was not looked at to the end, since something else came in between */
  let unseen: Set<Text> | null = null;

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

  const rangeOf = (id: AnnotationId): Range | null => {
    const anchoring = placement.anchoringOf(id);
    return anchoring && anchoring.status !== 'orphan' ? anchoring.range : null;
  };

  const lookAgain = async (signal: AbortSignal): Promise<boolean> => {
    const looked = unseen;
    const moved = await placement.follow(looked ?? new Set(), signal);
    if (signal.aborted) return false;
    if (unseen === looked) unseen = null;
    return moved.length > 0;
  };

  const follow = async (texts: ReadonlySet<Text>): Promise<boolean> => {
    unseen = new Set([...(unseen ?? []), ...texts]);
    if (!(await lookAgain(current.signal))) return false;
    report();
    repairSoon();
    return true;
  };

  return {
    view,
    async load() {
      const signal = next();
      const answer = await ask('page.view', page.hint());
      if (signal.aborted) return answer;
      if (answer.ok) {
        view.value = answer.value;
        if (!(await placement.place(pinned(), signal))) return answer;
      }
      const moved = unseen !== null && (await lookAgain(signal));
      if (signal.aborted || !(answer.ok || moved)) return answer;
      report();
      repairSoon();
      return answer;
    },
    leave() {
      next();
      placement.clear();
      unseen = null;
      view.value = null;
      reported = '[]';
    },
    stop: () => void next(),
    follow,
    mend() {
      // What a range was around is gone: it has shrunk to a point.
      if (pinned().some(({ id }) => rangeOf(id)?.collapsed)) void follow(new Set());
    },
    arePinned: () => pinned().length > 0,
    rangeOf,
    anchors: placement.anchors,
  };
}
