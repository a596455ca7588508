import { fitOf } from './fit.ts';
import type { OpenDocument } from './openDocument.ts';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  pdfjs,
} from './pdfjs.ts';

/** A document as it is laid out: pdf.js draws the pages in sight and a few around them, and frees the others. */
export interface PdfView {
  readonly open: OpenDocument;
  readonly viewer: PDFViewer;
  readonly events: EventBus;
  readonly links: PDFLinkService;
  /** holds the pages */
  readonly root: HTMLElement;
  close(): void;
}

/** Twice an A4 page at 200 %: beyond it only what is in sight is drawn sharp. Pixels of one page. */
const maxCanvasPixels = 2 ** 23;

/**
 * Lays a document out.
 * @param container scrolls, and is positioned absolutely
 * @param root in it
 */
export function createPdfView(
  open: OpenDocument,
  container: HTMLDivElement,
  root: HTMLDivElement,
): PdfView {
  const life = new AbortController();
  const events = new EventBus();
  const links = new PDFLinkService({
    eventBus: events,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer',
  });
  const findController = new PDFFindController({ eventBus: events, linkService: links });
  const options = {
    container,
    viewer: root,
    eventBus: events,
    linkService: links,
    findController,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    maxCanvasPixels,
    // Not in its types, though in its documentation.
    abortSignal: life.signal,
  };
  const viewer = new PDFViewer(options);
  links.setViewer(viewer);
  events.on('pagesinit', () => {
    viewer.currentScaleValue = 'auto';
    const fragment = new URL(open.url).hash.slice(1);
    if (fragment) links.setHash(fragment);
  });
  // Where the window, or what stands beside the pages, takes another size.
  const follow = new ResizeObserver(() => {
    const fit = fitOf(viewer.currentScaleValue);
    if (fit) viewer.currentScaleValue = fit;
    viewer.update();
  });
  events.on('pagesloaded', () => follow.observe(container));
  viewer.setDocument(open.pdf);
  links.setDocument(open.pdf, null);
  findController.setDocument(open.pdf);

  return {
    ...{ open, viewer, events, links, root },
    close() {
      life.abort();
      follow.disconnect();
      viewer.cleanup();
    },
  };
}

/** The element of a page, counted from 1; null where the document has no such page. */
export const pageElement = (root: HTMLElement, page: number): HTMLElement | null =>
  root.querySelector(`:scope > .page[data-page-number="${page}"]`);

/** The number of the page that a node is on; null where it is on none. */
export function pageOfNode(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const page = element?.closest<HTMLElement>('.page')?.dataset.pageNumber;
  return page ? Number(page) : null;
}
