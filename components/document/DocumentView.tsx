import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DocumentName } from './documentPage.ts';
import { FindBar } from './FindBar.tsx';
import { Outline, type OutlineEntry } from './Outline.tsx';
import type { OpenDocument } from './openDocument.ts';
import { keepPageTexts } from './pageTexts.ts';
import { createPdfView, type PdfView } from './pdfView.ts';
import { Toolbar, type ViewerActions } from './Toolbar.tsx';
import { useViewerKeys } from './useViewerKeys.ts';

/** Where the contents are over the pages: see the stylesheet. */
const overPages = '(width < 640px)';

/** A document with its toolbar, its outline and its pages. */
export function DocumentView({
  open,
  name,
  actions,
  annotate,
}: {
  open: OpenDocument;
  name: DocumentName;
  actions: ViewerActions;
  /** brings its notes to it; gives a function that takes them away */
  annotate: (view: PdfView) => () => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PdfView | null>(null);
  const [outline, setOutline] = useState<readonly OutlineEntry[]>([]);
  const [showsOutline, setShowsOutline] = useState(false);
  const [finding, setFinding] = useState(false);
  const [hasWords, setHasWords] = useState(true);
  useViewerKeys(
    view,
    useCallback(() => setFinding(true), []),
  );

  useEffect(() => {
    if (!container.current || !pages.current) return;
    const made = createPdfView(open, container.current, pages.current);
    const texts = keepPageTexts(made);
    const leave = annotate(made);
    setView(made);
    void texts.read.then(setHasWords);
    void open.pdf.getOutline().then((entries) => setOutline(entries ?? []));
    return () => {
      leave();
      texts.stop();
      made.close();
    };
  }, [open]);

  return (
    <>
      <header>
        {view ? (
          <Toolbar
            view={view}
            title={name.title}
            onOutline={outline.length > 0 ? () => setShowsOutline(!showsOutline) : null}
            onFind={() => setFinding(true)}
            actions={actions}
          />
        ) : null}
        {view && finding ? <FindBar view={view} onClose={() => setFinding(false)} /> : null}
        {hasWords ? null : (
          <p class="viewer-quiet" role="status">
            {i18n.t('viewer.noWords')}
          </p>
        )}
      </header>
      {view && showsOutline ? (
        <Outline
          view={view}
          entries={outline}
          onGone={() => {
            if (matchMedia(overPages).matches) setShowsOutline(false);
          }}
        />
      ) : null}
      <main class="viewer-pages">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
        <div ref={container} class="viewer-scroll" tabIndex={0}>
          <div ref={pages} class="pdfViewer" lang={name.language ?? undefined} />
        </div>
      </main>
    </>
  );
}
