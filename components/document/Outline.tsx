import { i18n } from '#i18n';
import type { PDFDocumentProxy } from './pdfjs.ts';
import type { PdfView } from './pdfView.ts';

export type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The document's own table of contents. */
export function Outline({ view, entries }: { view: PdfView; entries: readonly OutlineEntry[] }) {
  return (
    <nav class="viewer-outline" aria-label={i18n.t('viewer.outline')}>
      <Entries view={view} entries={entries} />
    </nav>
  );
}

function Entries({ view, entries }: { view: PdfView; entries: readonly OutlineEntry[] }) {
  return (
    <ul>
      {entries.map((entry, index) => (
        <li key={index}>
          <button
            type="button"
            dir="auto"
            disabled={entry.dest === null}
            onClick={() => void view.links.goToDestination(entry.dest ?? '')}
          >
            {entry.title}
          </button>
          {entry.items.length > 0 ? <Entries view={view} entries={entry.items} /> : null}
        </li>
      ))}
    </ul>
  );
}
