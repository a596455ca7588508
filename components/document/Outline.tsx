import { i18n } from '#i18n';
import type { PDFDocumentProxy } from './pdfjs.ts';
import type { PdfView } from './pdfView.ts';

export type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

interface OutlineProps {
  view: PdfView;
  entries: readonly OutlineEntry[];
  /** the reader went to one of them */
  onGone: () => void;
}

/** The document's own table of contents. */
export function Outline(props: OutlineProps) {
  return (
    <nav class="viewer-outline" aria-label={i18n.t('viewer.outline')}>
      <Entries {...props} />
    </nav>
  );
}

function Entries({ view, entries, onGone }: OutlineProps) {
  return (
    <ul>
      {entries.map((entry, index) => (
        <li key={index}>
          <button
            type="button"
            dir="auto"
            disabled={entry.dest === null}
            onClick={() => {
              void view.links.goToDestination(entry.dest ?? '');
              onGone();
            }}
          >
            {entry.title}
          </button>
          {entry.items.length > 0 ? (
            <Entries view={view} entries={entry.items} onGone={onGone} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
