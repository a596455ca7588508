import type { PageAnnotation } from '../../lib/messaging/page.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { Anchoring } from '../../lib/page/anchor/index.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { Ask } from './ask.ts';

/** What is less like the words that were pinned is shown, but not built upon. */
const sureEnough = 0.75;
/** Words and context that are this much the same need no repair. */
const unmoved = 0.95;

const quoteIn = (selectors: readonly Selector[]): string =>
  JSON.stringify(selectors.find(({ type }) => type === 'TextQuoteSelector') ?? null);

/**
 * Remembers where a note's words are now, where they or what stands around them are not what its selectors
 * say, so that it is found again after the next change as well.
 */
export function repair(
  page: AnnotatedPage,
  ask: Ask,
  note: PageAnnotation,
  anchoring: Anchoring | null,
): void {
  if (!anchoring || anchoring.status === 'orphan') return;
  if (anchoring.score < sureEnough || anchoring.score >= unmoved) return;
  const selectors = page.selectorsOf(anchoring.range);
  if (selectors.length === 0 || quoteIn(selectors) === quoteIn(note.repaired)) return;
  note.repaired = selectors;
  void ask('annotation.repair', { id: note.id, selectors });
}
