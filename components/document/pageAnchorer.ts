import type { Selector } from '../../lib/model/selector.ts';
import { type Anchorer, type Anchoring, createAnchorer } from '../../lib/page/anchor/index.ts';
import { ofQuote, ofWords, pageNamed } from '../../lib/page/pdf/pageSelectors.ts';

const orphan: Anchoring = { status: 'orphan' };

/**
 * Finds words in a document of pages: on the page that their selectors name, which tells apart what every
 * page repeats, and where they are not there word for word, on the others.
 * @param root holds all pages
 * @param pageAt the element of a page, counted from 1
 */
export function pageAnchorer(root: Node, pageAt: (page: number) => Node | null): Anchorer {
  const whole = createAnchorer(root);
  const pages = new Map<Node, Anchorer>();

  const onPage = (page: number, selectors: readonly Selector[]): Anchoring => {
    const element = pageAt(page);
    if (!element) return orphan;
    const anchorer = pages.get(element) ?? createAnchorer(element);
    pages.set(element, anchorer);
    return anchorer.anchor(ofWords(selectors));
  };

  const anchor = (selectors: readonly Selector[]): Anchoring => {
    const page = pageNamed(selectors);
    const there = page === null ? orphan : onPage(page, selectors);
    if (there.status === 'exact') return there;
    const anywhere = whole.anchor(page === null ? selectors : ofQuote(selectors));
    return anywhere.status === 'exact' || there.status === 'orphan' ? anywhere : there;
  };

  const anchorSoon: Anchorer['anchorSoon'] = async (list, signal) => {
    // Read in steps once; what follows is the work of a moment for each note.
    const isRead = await whole.anchorSoon([], signal);
    return isRead && list.map(anchor);
  };

  return {
    anchor,
    anchorAll: (list) => list.map(anchor),
    anchorSoon,
    anchorNear: (_texts, list, signal) => anchorSoon(list, signal),
    wordsOf: whole.wordsOf,
  };
}
