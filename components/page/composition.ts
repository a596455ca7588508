import type { NoteKind } from '../../lib/model/annotation.ts';
import { limits } from '../../lib/model/limits.ts';
import type { Selector } from '../../lib/model/selector.ts';
import { clampRange } from '../../lib/page/anchor/index.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { DraftText } from './drafts.ts';
import type { Composition } from './surface.ts';

const quoteOf = (selectors: readonly Selector[]): string =>
  selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';

/** Begins a note on selected words, or on the whole page. Words beyond the limit of a quote are left out. */
export function begin(page: AnnotatedPage, selected: Range | null, kind: NoteKind): Composition {
  const range = selected && clampRange(selected, page.root, limits.characters.quote);
  const selectors = range ? page.selectorsOf(range) : [];
  return {
    draftId: `note:${crypto.randomUUID()}`,
    range,
    selectors,
    quote: quoteOf(selectors),
    wasCut: range !== selected,
    kind,
    body: '',
    tags: [],
    communityId: null,
  };
}

/** Takes a draft up again, at its words if they are still in the page. */
export function resume(page: AnnotatedPage, draft: DraftText): Composition {
  const [anchoring] = page.createAnchorer().anchorAll([draft.selectors]);
  return {
    draftId: draft.id,
    range: anchoring && anchoring.status !== 'orphan' ? anchoring.range : null,
    selectors: draft.selectors,
    quote: draft.quote,
    wasCut: false,
    kind: draft.kind === 'reply' ? 'note' : draft.kind,
    body: draft.body,
    tags: draft.tags,
    communityId: draft.communityId,
  };
}
