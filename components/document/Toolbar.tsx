import { BookmarkPlus, ExternalLink, List, PanelRight, RotateCw, Search } from 'lucide-preact';
import { i18n } from '#i18n';
import { IconButton } from '../ui/IconButton.tsx';
import { PageField } from './PageField.tsx';
import type { PdfView } from './pdfView.ts';
import { useReading } from './useView.ts';
import { ZoomField } from './ZoomField.tsx';

/** What the viewer can have done outside of itself. */
export interface ViewerActions {
  /** keeps the document in the library */
  onClip: () => void;
  /** opens the side panel beside it */
  onPanel: () => void;
  /** shows it as the browser does */
  onOriginal: () => void;
}

/** Over the pages: where the reader is, and what can be done with the document. */
export function Toolbar({
  view,
  title,
  onOutline,
  onFind,
  actions,
}: {
  view: PdfView;
  title: string;
  /** null where the document has no outline */
  onOutline: (() => void) | null;
  onFind: () => void;
  actions: ViewerActions;
}) {
  const reading = useReading(view);
  const { viewer } = view;
  return (
    <div class="viewer-bar" role="toolbar" aria-label={i18n.t('viewer.toolbar')}>
      {onOutline ? (
        <IconButton icon={List} name={i18n.t('viewer.outline')} onClick={onOutline} />
      ) : null}
      <PageField
        {...reading}
        onPage={(page) => {
          viewer.currentPageNumber = page;
        }}
      />
      <ZoomField view={view} reading={reading} />
      <IconButton icon={Search} name={i18n.t('viewer.find')} onClick={onFind} />
      <IconButton
        icon={RotateCw}
        name={i18n.t('viewer.rotate')}
        onClick={() => {
          viewer.pagesRotation += 90;
        }}
      />
      <h1 class="viewer-title" dir="auto" title={title}>
        {title}
      </h1>
      <IconButton icon={BookmarkPlus} name={i18n.t('viewer.clip')} onClick={actions.onClip} />
      <IconButton icon={PanelRight} name={i18n.t('viewer.panel')} onClick={actions.onPanel} />
      <IconButton
        icon={ExternalLink}
        name={i18n.t('viewer.original')}
        onClick={actions.onOriginal}
      />
    </div>
  );
}
