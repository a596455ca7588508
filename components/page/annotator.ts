import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { NoteKind } from '../../lib/model/annotation.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { readSoon } from '../../lib/page/anchor/index.ts';
import type { Highlighter } from '../../lib/page/highlight/index.ts';
import { readSelection } from '../../lib/page/selection/readSelection.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { Ask } from './ask.ts';
import { begin, resume } from './composition.ts';
import { type DraftKeeper, draftKeeper, isEmpty } from './drafts.ts';
import type { Host } from './host.ts';
import { createNotes, type PageNotes } from './notes.ts';
import { createNotices, type Notices } from './notices.ts';
import { reveal } from './reveal.ts';
import type { Composition, Surface } from './surface.ts';
import { withinRoot } from './withinRoot.ts';
import { createWriting, type Writing } from './writing.ts';

/** The highlighter's name for words that a note is being written about. */
const beingWritten = 'being-written';
/** Characters of a selection that are searched for. */
const mostAsked = 1_000;

/** What happens in a page: its notes, what is being written, and the one surface that is open. */
export interface Annotator {
  readonly page: AnnotatedPage;
  readonly notes: PageNotes;
  readonly writing: Writing;
  readonly drafts: DraftKeeper;
  readonly notices: Notices;
  readonly surface: ReadonlySignal<Surface>;
  /** Loads the page's notes, and offers what was left unfinished on it. */
  start(): Promise<void>;
  /** Another page is in the tab: what belongs to the former one goes, what was being written on it is kept. */
  leave(): void;
  /** The selection came to rest: the bar comes to it, or goes with it. */
  selected(): void;
  /** Writes a note on the selected words, or on the page. Without a kind the bar asks for it. */
  compose(kind: NoteKind | null): void;
  write(composition: Composition): void;
  /** Opens the notes at a point of the window. */
  openAt(x: number, y: number): void;
  /** Closes what is open. Unfinished text stays as a draft, and that is said. */
  close(): void;
  /** Closes the composer whose note was saved. */
  finish(): void;
  /** Shows the words that a note is being written about. */
  mark(range: Range, kind: NoteKind): void;
  unmark(): void;
  openPanel(id: AnnotationId): void;
  /** opens the panel with what the library has about the words of a range */
  know(range: Range): void;
  /** Brings a note's words into sight. False where they are not in the page. */
  focus(id: AnnotationId): boolean;
}

export function createAnnotator(parts: {
  page: AnnotatedPage;
  ask: Ask;
  highlighter: Highlighter;
  host: Pick<Host, 'raise' | 'hasFocus'>;
}): Annotator {
  const { page, ask, highlighter, host } = parts;
  const { document } = page;
  const surface = signal<Surface>({ state: 'none' });
  const notices = createNotices();
  const notes = createNotes(page, ask, highlighter);
  const drafts = draftKeeper(ask, page.hint, () => notes.view.peek()?.drafts ?? []);
  const writing = createWriting({ page, ask, notes, drafts, notices });
  let focusBefore: Element | null = null;
  notices.current.subscribe((notice) => {
    if (notice) host.raise();
  });

  const selectedWords = (): Range | null => {
    const range = readSelection(document);
    return range && withinRoot(range, page.root);
  };

  const open = (next: Surface) => {
    if (surface.value.state === 'none') focusBefore = document.activeElement;
    surface.value = next;
    host.raise();
  };

  const unfinished = (): Composition | null => {
    const current = surface.value;
    if (current.state !== 'composer' || isEmpty(current.composition.value)) return null;
    return current.composition.value;
  };

  const hasDraft = (id: AnnotationId): boolean =>
    [`reply:${id}`, `edit:${id}`].some((name) => drafts.find(name));

  const keepUnfinished = () => {
    const current = surface.value;
    const left = unfinished();
    if (left) offerDraft(i18n.t('page.draftKept'), () => left);
    else if (current.state === 'card' && current.ids.some(hasDraft)) {
      notices.tell(i18n.t('page.draftKept'));
    }
  };

  const show = (id: AnnotationId, range: Range) => {
    reveal(range);
    highlighter.flash(id);
  };

  const offerDraft = (text: string, draft: () => Composition) =>
    notices.offer(text, [
      { label: i18n.t('page.draftContinue'), run: () => annotator.write(draft()) },
      { label: i18n.t('page.draftDiscard'), run: () => drafts.drop(draft().draftId) },
    ]);

  const annotator: Annotator = {
    page,
    notes,
    writing,
    drafts,
    notices,
    surface,
    async start() {
      await notes.load();
      const draft = drafts.unfinishedNote();
      if (!draft || surface.value.state === 'composer') return;
      offerDraft(i18n.t('page.draftFound'), () => resume(page, draft));
    },
    leave() {
      const left = unfinished();
      drafts.flush();
      notices.close();
      surface.value = { state: 'none' };
      notes.leave();
      if (left) notices.tell(i18n.t('page.draftKept'));
    },
    selected() {
      const { state } = surface.value;
      // Words selected in a card are for copying.
      if (state === 'composer' || (state === 'card' && host.hasFocus())) return;
      const range = selectedWords();
      if (range) {
        // So that the words can be described at once when a kind is chosen, however long the page is.
        void readSoon(page.root);
        open({ state: 'bar', range, takesFocus: false });
      } else if (state === 'bar') surface.value = { state: 'none' };
    },
    compose(kind) {
      const range = selectedWords();
      if (range && kind === null) open({ state: 'bar', range, takesFocus: true });
      else if (range && kind === 'highlight') void writing.highlight(range);
      else annotator.write(begin(page, range, kind ?? 'note'));
    },
    write(composition) {
      notices.close();
      keepUnfinished();
      open({ state: 'composer', composition: signal(composition) });
    },
    openAt(x, y) {
      if (surface.value.state === 'composer') return;
      const ids = highlighter.at(x, y) as AnnotationId[];
      if (ids.length > 0) open({ state: 'card', ids });
      else if (surface.value.state === 'card') annotator.close();
    },
    close() {
      keepUnfinished();
      annotator.finish();
    },
    finish() {
      drafts.flush();
      surface.value = { state: 'none' };
      if (focusBefore instanceof HTMLElement && focusBefore.isConnected) {
        focusBefore.focus({ preventScroll: true });
      }
      focusBefore = null;
    },
    mark: (range, kind) => highlighter.show(beingWritten, range, kind),
    unmark: () => highlighter.remove(beingWritten),
    openPanel: (id) => void ask('panel.open', { id }),
    know(range) {
      surface.value = { state: 'none' };
      void ask('panel.search', { text: range.toString().slice(0, mostAsked) });
    },
    focus(id) {
      const range = notes.rangeOf(id);
      if (!range) return false;
      if (!page.layOut) show(id, range);
      else {
        void page.layOut(range).then(async () => {
          await notes.follow(new Set());
          show(id, notes.rangeOf(id) ?? range);
        });
      }
      return true;
    },
  };
  return annotator;
}
