import { describe } from '../../lib/page/anchor/index.ts';
import { ofQuote, ofWords, pageSelector } from '../../lib/page/pdf/pageSelectors.ts';
import type { AnnotatedPage } from '../page/annotatedPage.ts';
import { pageAnchorer } from './pageAnchorer.ts';
import { type PdfView, pageElement, pageOfNode } from './pdfView.ts';

/** What is known of a document besides its words. */
export interface DocumentName {
  title: string;
  /** BCP 47 */
  language: string | null;
}

/** The document that our viewer shows, as notes are pinned to it: by page and by quote. */
export function documentPage(view: PdfView, name: DocumentName): AnnotatedPage {
  const { root, viewer, events, open } = view;
  const hint = () => ({ canonical: null, doi: null, document: open.fingerprint });
  const pageAt = (page: number) => pageElement(root, page);

  return {
    document,
    root,
    hint,
    describe: () => ({ ...hint(), ...name, site: null }),
    selectorsOf(range) {
      const first = pageOfNode(range.startContainer);
      const page = first === null ? null : pageAt(first);
      if (first === null || !page) return ofQuote(describe(range, root));
      const isWithin = page.contains(range.endContainer);
      const words = isWithin ? ofWords(describe(range, page)) : ofQuote(describe(range, root));
      return [pageSelector(first), ...words];
    },
    createAnchorer: () => pageAnchorer(root, pageAt),
    layOut: (range) => {
      const page = pageOfNode(range.startContainer);
      const isLaidOut = () => !!page && !!pageAt(page)?.querySelector(':scope > .textLayer');
      if (page === null || isLaidOut()) return Promise.resolve();
      return new Promise((done) => {
        const rendered = () => {
          if (!isLaidOut()) return;
          events.off('textlayerrendered', rendered);
          done();
        };
        events.on('textlayerrendered', rendered);
        viewer.scrollPageIntoView({ pageNumber: page });
      });
    },
  };
}
