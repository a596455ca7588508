import type { InputOf } from '../../lib/messaging/call.ts';
import type { PageAnchor, pageCalls } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { Ask } from '../page/ask.ts';

type PageCalls = typeof pageCalls;

/** Offsets and XPaths are of the copy, and mean nothing in the page: the words and what is around them do. */
const quoteOnly = (selectors: readonly Selector[]): Selector[] =>
  selectors.filter(({ type }) => type === 'TextQuoteSelector');

function asOfThePage<Name extends keyof PageCalls & string>(
  name: Name,
  input: InputOf<PageCalls[Name]>,
): InputOf<PageCalls[Name]> {
  if (name === 'annotation.create') {
    const note = input as InputOf<PageCalls['annotation.create']>;
    return { ...note, selectors: quoteOnly(note.selectors as Selector[]) } as typeof input;
  }
  if (name === 'draft.save') {
    const { page, draft } = input as InputOf<PageCalls['draft.save']>;
    const selectors = quoteOnly(draft.selectors as Selector[]);
    return { page, draft: { ...draft, selectors } } as typeof input;
  }
  return input;
}

/**
 * How the annotator of a kept copy asks the background: what it writes is for the page that was copied,
 * and for every other copy of it. Where it finds notes in this copy repairs nothing, since the page is
 * another text. The panel is beside the words already.
 */
export const copyAsk =
  (
    ask: Ask,
    heard: {
      anchored: (anchors: PageAnchor[]) => void;
      panel: (id: AnnotationId | null) => void;
    },
  ): Ask =>
  (name, input) => {
    const nothing = Promise.resolve({ ok: true, value: null }) as ReturnType<
      typeof ask<typeof name>
    >;
    if (name === 'annotation.repair') return nothing;
    if (name === 'panel.open') {
      heard.panel((input as InputOf<PageCalls['panel.open']>).id as AnnotationId | null);
      return nothing;
    }
    if (name === 'page.anchored') {
      heard.anchored((input as { anchors: PageAnchor[] }).anchors);
    }
    return ask(name, asOfThePage(name, input));
  };
